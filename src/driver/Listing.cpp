// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What `cachetidy caches` says.

#include "driver/Listing.h"
#include "report/Report.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

namespace cachetidy::driver {

using program::Deed;
using program::Entry;
using program::KeySpace;
using program::Store;
using Json = nlohmann::ordered_json;

static bool isDone(const Store &store, Deed deed) {
  return std::ranges::count(store.operations, deed, &program::Operation::deed) >
         0;
}

static bool isCache(const Store &store) {
  return isDone(store, Deed::Lookup) && isDone(store, Deed::Fill);
}

Listing::Listing(const program::Program &program, const Path &root, bool isAll)
    : Linked(program), Root(root.string()), Here(normalPath("").string()) {
  for (const Store &store : program.stores())
    if (isAll || isCache(store))
      Stores.push_back(&store);
  for (const KeySpace &space : program.keySpaces())
    if (!space.store)
      Spaces.push_back(&space);
}

std::string Listing::name(const Store &store) const {
  std::string text(Linked.entityName(store.entity));
  if (store.root != facts::none && store.root != store.entity)
    text += " of " + std::string(Linked.entityName(store.root));
  return text;
}

std::string Listing::function(program::Site at) const {
  return std::string(
      Linked.entityName(Linked.facts().functions[at.function].entity));
}

std::string Listing::place(facts::Position at) const {
  if (!at.known())
    return "?";
  return report::shownPath(Root, Here, std::string(Linked.fileName(at.file))) +
         ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

std::vector<Listing::Family> Listing::familiesOf(const KeySpace &space) const {
  std::vector<Family> families;
  for (const Entry &entry : space.entries) {
    auto known = std::ranges::find_if(families, [&](const Family &family) {
      const Entry &first = *family.entries.front();
      return keys::haveSameShape(first.family, entry.family) &&
             keys::haveSameShape(first.field, entry.field);
    });
    if (known == families.end()) {
      std::string name = keys::spell(entry.family);
      if (!entry.field.pieces().empty())
        name += " . " + keys::spell(entry.field);
      families.push_back({std::move(name), {}});
      known = families.end() - 1;
    }
    known->entries.push_back(&entry);
  }
  std::ranges::sort(families, {}, &Family::name);
  return families;
}

static std::string_view lifeOf(const Entry &entry) {
  if (entry.done != Entry::Writes || entry.life == Entry::Unknown)
    return "";
  return entry.life == Entry::Forever ? "for ever" : "for a time";
}

/// Rows with their columns below each other.
static void writeColumns(std::ostream &out, std::string_view indent,
                         const std::vector<std::vector<std::string>> &rows) {
  std::vector<std::size_t> widths;
  for (const auto &row : rows)
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths.resize(std::max(widths.size(), i + 1));
      widths[i] = std::max(widths[i], row[i].size());
    }
  for (const auto &row : rows) {
    std::string line(indent);
    for (std::size_t i = 0; i < row.size(); ++i)
      line += row[i] + std::string(widths[i] - row[i].size() + 2, ' ');
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
  }
}

void Listing::add(std::ostream &out, const Store &store) const {
  out << name(store) << "  " << place(store.declared) << '\n';
  std::vector<std::vector<std::string>> rows;
  for (const program::Operation &operation : store.operations)
    rows.push_back({std::string(program::nameOf(operation.deed)),
                    place(Linked.position(operation.at)),
                    function(operation.at)});
  addSources(copiesOf(store), rows);
  writeColumns(out, "  ", rows);
}

void Listing::add(std::ostream &out, const KeySpace &space) const {
  out << space.name << "  (keys of a cache that all code shares)\n";
  for (const Family &family : familiesOf(space)) {
    out << "  " << family.name << '\n';
    std::vector<std::vector<std::string>> rows;
    for (const Entry *entry : family.entries)
      rows.push_back({std::string(program::nameOf(entry->done)),
                      place(Linked.position(entry->at)), function(entry->at),
                      std::string(lifeOf(*entry))});
    addSources(copiesOf(family), rows);
    writeColumns(out, "    ", rows);
  }
}

std::string Listing::text() const {
  std::ostringstream out;
  for (const KeySpace *space : Spaces)
    add(out, *space);
  for (const Store *store : Stores)
    add(out, *store);
  return std::move(out).str();
}

Json Listing::placeJson(facts::Position at) const {
  return {{"file", Linked.fileName(at.file)},
          {"line", at.line},
          {"column", at.column}};
}

Json Listing::storeJson(const Store &store) const {
  Json row = placeJson(store.declared);
  row["store"] = name(store);
  row["operations"] = Json::array();
  for (const program::Operation &operation : store.operations) {
    Json deed = placeJson(Linked.position(operation.at));
    deed["deed"] = program::nameOf(operation.deed);
    deed["function"] = function(operation.at);
    row["operations"].push_back(std::move(deed));
  }
  row["sources"] = sourcesJson(copiesOf(store));
  return row;
}

Json Listing::spaceJson(const KeySpace &space) const {
  Json families = Json::array();
  for (const Family &family : familiesOf(space)) {
    Json uses = Json::array();
    for (const Entry *entry : family.entries) {
      Json use = placeJson(Linked.position(entry->at));
      use["deed"] = program::nameOf(entry->done);
      use["function"] = function(entry->at);
      if (std::string_view life = lifeOf(*entry); !life.empty())
        use["lives"] = life;
      uses.push_back(std::move(use));
    }
    families.push_back({{"family", family.name},
                        {"uses", std::move(uses)},
                        {"sources", sourcesJson(copiesOf(family))}});
  }
  return {{"space", space.name}, {"families", std::move(families)}};
}

std::string Listing::json() const {
  Json stores = Json::array();
  for (const Store *store : Stores)
    stores.push_back(storeJson(*store));
  Json spaces = Json::array();
  for (const KeySpace *space : Spaces)
    spaces.push_back(spaceJson(*space));
  const Json all = {{"root", Root},
                    {"spaces", std::move(spaces)},
                    {"stores", std::move(stores)}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace cachetidy::driver
