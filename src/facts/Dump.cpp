// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Facts as JSON for people.

#include "facts/Serialize.h"

#include "facts/Names.h"
#include "facts/Words.h"

#include <map>

#include <nlohmann/json.hpp>

namespace cachetidy::facts {

namespace {

using Json = nlohmann::ordered_json;

/// Filled as the vector it is: its own insertion searches it for the name.
using Object = Json::object_t;

/// What says nothing is left out.
void put(Json &to, const char *name, const std::string &text) {
  if (!text.empty())
    to[name] = text;
}

void put(Json &to, const char *name, bool flag) {
  if (flag)
    to[name] = true;
}

void put(Json &to, const char *name, Json list) {
  if (!list.empty())
    to[name] = std::move(list);
}

Json traits(const Function &function) {
  Json names = Json::array();
  for (std::size_t bit = 0; bit < namesOf<Trait>.size(); ++bit)
    if (function.is(static_cast<Trait>(1 << bit)))
      names.push_back(namesOf<Trait>[bit]);
  return names;
}

class Dumper {
public:
  explicit Dumper(const Unit &unit) : Facts(unit), Say(unit) {}

  Json all() const {
    Json json;
    json["translationUnits"] = table(Facts.translationUnits);
    json["variables"] = byName(Facts.variables);
    json["fields"] = byName(Facts.fields);
    json["records"] = byName(Facts.records);
    json["functions"] = byName(Facts.functions);
    json["suppressions"] = table(Facts.suppressions);
    put(json, "shares", table(Facts.shares));
    return json;
  }

private:
  template <class Row> Json table(const std::vector<Row> &rows) const {
    Json list = Json::array();
    for (const Row &row : rows)
      list.push_back(describe(row));
    return list;
  }

  /// Overloads, and a row for each form in which a thing was seen, share their
  /// name: all but the first get a number.
  template <class Row> Json byName(const std::vector<Row> &rows) const {
    Object object;
    std::map<std::string, unsigned> uses;
    for (const Row &row : rows) {
      std::string name = Say.entity(row.entity);
      if (unsigned use = ++uses[name]; use > 1)
        name += " (" + std::to_string(use) + ")";
      object.push_back({name, describe(row)});
    }
    return object;
  }

  Json texts(const std::vector<Index> &indices) const {
    Json list = Json::array();
    for (Index index : indices)
      list.push_back(Say.text(index));
    return list;
  }

  Json entities(const std::vector<Index> &indices) const {
    Json list = Json::array();
    for (Index index : indices)
      list.push_back(Say.entity(index));
    return list;
  }

  Json identity(Index entity, const Position &at) const {
    Json json;
    put(json, "id", Facts.entities[entity].id);
    put(json, "inSystemHeader", Facts.entities[entity].inSystemHeader);
    put(json, "at", Say.position(at));
    return json;
  }

  Json describe(const TranslationUnit &row) const {
    Json json;
    json["file"] = Say.file(row.file);
    json["isComplete"] = row.isComplete;
    put(json, "includes", texts(row.includes));
    return json;
  }

  Json describe(const Share &row) const {
    return std::to_string(row.number) + "/" + std::to_string(row.of);
  }

  Json describe(const Variable &row) const {
    Json json = identity(row.entity, row.at);
    put(json, "type", Say.type(row.type));
    put(json, "owner", Say.entity(row.owner));
    json["duration"] = nameOf(row.duration);
    json["scope"] = nameOf(row.scope);
    put(json, "isClosed", row.isClosed);
    put(json, "isDefinition", row.isDefinition);
    return json;
  }

  Json describe(const Field &row) const {
    Json json = identity(row.entity, row.at);
    put(json, "record", Say.entity(row.record));
    put(json, "type", Say.type(row.type));
    put(json, "isMutable", row.isMutable);
    return json;
  }

  Json describe(const Record &row) const {
    Json json = identity(row.entity, row.at);
    put(json, "bases", entities(row.bases));
    put(json, "methods", texts(row.methods));
    put(json, "isClosed", row.isClosed);
    return json;
  }

  Json describe(const Function &row) const {
    Json json = identity(row.entity, row.at);
    put(json, "parent", Say.entity(row.parent));
    put(json, "result", Say.type(row.result));
    put(json, "traits", traits(row));
    put(json, "parameters", parameters(row));
    put(json, "overrides", entities(row.overrides));
    put(json, "annotations", texts(row.annotations));
    if (row.hasBody)
      json["body"] = body(row);
    return json;
  }

  Json describe(const Suppression &row) const {
    Json json;
    json["at"] = Say.position(row.at);
    json["kind"] = nameOf(row.kind);
    put(json, "checks", Say.text(row.checks));
    put(json, "reason", Say.text(row.reason));
    if (row.lastLine != 0)
      json["lastLine"] = row.lastLine;
    put(json, "isConditional", row.isConditional);
    return json;
  }

  Json parameters(const Function &row) const {
    Json list = Json::array();
    for (const Parameter &parameter : row.parameters)
      list.push_back(Say.text(parameter.name) + " : " +
                     Say.type(parameter.type));
    return list;
  }

  Json body(const Function &row) const {
    Object values;
    for (std::size_t at = 0; at < row.body.values.size(); ++at)
      values.push_back(
          {std::to_string(at), Say.value(row, row.body.values[at])});
    return values;
  }

  const Unit &Facts;
  Words Say;
};

} // namespace

std::string dump(const Unit &unit) {
  // Texts come from source files, which may hold anything.
  return Dumper(unit).all().dump(2, ' ', false,
                                 Json::error_handler_t::replace) +
         "\n";
}

} // namespace cachetidy::facts
