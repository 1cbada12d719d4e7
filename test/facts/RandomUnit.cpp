// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Units made up from a small world.

#include "RandomUnit.h"

#include "facts/Fields.h"
#include "facts/Names.h"

#include <algorithm>

namespace cachetidy::facts {

namespace {

/// One thing of the world. All that is said of it follows from its seed, so
/// that every unit that says it says the same.
class Thing {
public:
  Thing(UnitBuilder &builder, std::uint64_t seed, const WorldSize &size)
      : Builder(builder), Random(seed), Size(size) {}

  void translationUnit() {
    Builder.unit.translationUnits.push_back({file(), flip(), sortedTexts()});
  }

  void variable() {
    // Few enough that declarations meet their definitions.
    Variable row;
    row.entity = entity(EntityKind::Variable);
    row.duration = kind<Duration>();
    row.isDefinition = flip();
    row.at = position();
    Builder.unit.variables.push_back(row);
  }

  void field() {
    Builder.unit.fields.push_back({entity(EntityKind::Field),
                                   entity(EntityKind::Record), type(3), flip(),
                                   position()});
  }

  void record() {
    Builder.unit.records.push_back({entity(EntityKind::Record), list([&] {
                                      return entity(EntityKind::Record);
                                    }),
                                    sortedTexts(), flip(), position()});
  }

  void function() {
    Function row;
    row.entity = entity(EntityKind::Function);
    row.parent = maybe([&] { return entity(EntityKind::Record); });
    row.result = maybe([&] { return type(2); });
    row.traits = below(4);
    row.hasBody = flip();
    for (unsigned count = below(3); count != 0; --count)
      row.parameters.push_back({maybe([&] { return text(); }), type(2)});
    row.overrides = list([&] { return entity(EntityKind::Function); });
    row.annotations = list([&] { return text(); });
    row.at = position();
    if (row.hasBody)
      row.body = body(row.parameters.size());
    Builder.unit.functions.push_back(row);
    if (row.hasBody && flip())
      alsoDeclared(row);
  }

  void suppression() {
    Builder.unit.suppressions.push_back(
        {position(), kind<SuppressionKind>(), maybe([&] { return text(); }),
         maybe([&] { return text(); }), below(900), below(90), flip()});
  }

  void share() { Builder.unit.shares.push_back({1 + below(3), 1 + below(3)}); }

private:
  unsigned below(unsigned end) { return unsigned(Random() % end); }
  bool flip() { return below(2) == 0; }
  template <class Kind> Kind kind() {
    return static_cast<Kind>(below(namesOf<Kind>.size()));
  }
  template <class Make> Index maybe(Make make) {
    return flip() ? make() : none;
  }
  template <class Make> std::vector<Index> list(Make make) {
    std::vector<Index> made;
    for (unsigned count = below(3); count != 0; --count)
      made.push_back(make());
    return made;
  }
  std::string name(const char *kind) {
    return kind + std::to_string(below(Size.names));
  }

  Index file() { return Builder.file("src/" + name("file") + ".cpp"); }
  Index text() { return Builder.text(name("text")); }

  /// Some are a file's own, and units do not agree about what they are called.
  Index entity(EntityKind kind) {
    std::string id = name("c:@S@thing") + "#" + std::string(nameOf(kind));
    if (below(4) == 0)
      id += name("@file");
    return Builder.entity({id, name("ns::thing"), kind, below(8) == 0});
  }

  Index type(unsigned depth) {
    Type row;
    row.spelling = name("type");
    row.kind = kind<TypeKind>();
    row.isConst = flip();
    row.bits = std::uint16_t(below(3) * 32);
    if (row.kind == TypeKind::Record)
      row.record = entity(EntityKind::Record);
    if (depth != 0)
      row.arguments = list([&] { return type(depth - 1); });
    return Builder.type(row);
  }

  std::vector<Index> sortedTexts() {
    std::vector<Index> texts = list([&] { return text(); });
    std::ranges::sort(texts, {},
                      [&](Index at) { return Builder.unit.strings[at]; });
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
    return texts;
  }

  Position position() {
    if (below(8) == 0)
      return {};
    return {file(), 1 + below(900), 1 + below(90)};
  }

  Body body(unsigned parameters) {
    Body body;
    body.values.resize(below(Size.values + 1));
    if (!body.values.empty())
      for (Index at = 0; at < below(4); ++at)
        body.guards.push_back({kind<GuardKind>(), flip(),
                               below(body.values.size()), none,
                               at == 0 ? none : below(at)});
    for (Value &value : body.values)
      fill(value, body, parameters);
    return body;
  }

  void fill(Value &value, Body &body, unsigned parameters) {
    value.kind = kind<ValueKind>();
    value.at = position();
    value.ref = reference(value.kind, parameters);
    value.type = maybe([&] { return type(1); });
    value.text = maybe([&] { return text(); });
    if (!body.guards.empty())
      value.guard = maybe([&] { return below(body.guards.size()); });
    value.firstOperand = Index(body.pool.size());
    value.length = below(3);
    value.operandCount = below(4);
    for (unsigned count = value.operandCount; count != 0; --count)
      body.pool.push_back(maybe([&] { return below(body.values.size()); }));
  }

  Index reference(ValueKind kind, unsigned parameters) {
    switch (refTable(kind)) {
    case Table::Entities:
      return entity(EntityKind::Function);
    case Table::Parameters:
      return parameters == 0 ? none : below(parameters);
    default:
      return flip() ? none : below(5);
    }
  }

  void alsoDeclared(Function row) {
    row.hasBody = false;
    row.body = {};
    row.at = position();
    Builder.unit.functions.push_back(row);
  }

  UnitBuilder &Builder;
  std::mt19937_64 Random;
  const WorldSize &Size;
};

} // namespace

Unit randomUnit(std::uint64_t content, std::uint64_t order,
                const WorldSize &size) {
  std::mt19937_64 choose(content);
  std::vector<std::pair<void (Thing::*)(), std::uint64_t>> things;
  for (auto make :
       {&Thing::translationUnit, &Thing::variable, &Thing::field,
        &Thing::record, &Thing::function, &Thing::suppression, &Thing::share})
    for (unsigned count = 0; count < size.functions; ++count)
      things.push_back({make, choose() % (3 * size.functions)});
  std::mt19937_64 shuffle(order);
  std::ranges::shuffle(things, shuffle);
  UnitBuilder builder;
  for (auto [make, seed] : things) {
    Thing thing(builder, seed, size);
    (thing.*make)();
  }
  return std::move(builder.unit);
}

} // namespace cachetidy::facts
