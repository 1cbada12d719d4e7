// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By the types of the objects that the makers of a value are methods of.

#include "program/Instances.h"
#include "program/Inputs.h"

#include <algorithm>

namespace cachetidy::program {

static bool isOwnClass(const Linked &linked, const facts::Type *type) {
  return type && type->kind == facts::TypeKind::Record &&
         type->record != facts::none &&
         !linked.Unit.entities[type->record].inSystemHeader;
}

/// Whether a class is among the arguments of a type: of unique_ptr<Item>.
static bool isAbout(const Linked &linked, const facts::Type *type,
                    facts::Index record) {
  return type && std::ranges::any_of(type->arguments, [&](auto argument) {
           const facts::Type *given = linked.type(argument);
           return given && given->record == record;
         });
}

bool isOfOtherInstance(const Linked &linked, Site call, Site made) {
  const facts::Type *result = linked.type(linked.function(made).result);
  const facts::Type *type = linked.type(linked.value(made).type);
  return linked.makesGiven(made) && type &&
         isAbout(linked, result, type->record) &&
         !isAbout(linked, linked.type(linked.value(call).type), type->record);
}

void Linked::indexMakers() {
  for (facts::Index i = 0; i < Unit.functions.size(); ++i) {
    if (!Unit.functions[i].is(facts::Trait::Instance))
      continue;
    facts::Index maker = Unit.functions[i].entity;
    while (lambdaAt(maker).known())
      maker = function(lambdaAt(maker)).entity;
    for (facts::Index v = 0; v < Unit.functions[i].body.values.size(); ++v) {
      const Site made{i, v};
      if (!makesGiven(made))
        continue;
      std::set<facts::Index> &constructors = Makers[maker];
      if (value(made).kind == facts::ValueKind::Construct)
        constructors.insert(value(made).ref);
      for (facts::Index constructor : constructorsMade(made))
        constructors.insert(constructor);
    }
  }
}

std::vector<facts::Index> Linked::constructorsAsked(Site call) const {
  const facts::Index callee = value(call).ref;
  const auto maker = value(call).kind == facts::ValueKind::Call
                         ? Makers.find(callee)
                         : Makers.end();
  if (maker == Makers.end())
    return {};
  std::vector<facts::Index> asked;
  const facts::Type *given = type(value(call).type);
  if (isOwnClass(*this, given))
    asked.push_back(given->record);
  for (facts::Index argument :
       given ? given->arguments : std::vector<facts::Index>())
    if (isOwnClass(*this, type(argument)))
      asked.push_back(type(argument)->record);
  if (asked.empty())
    return {maker->second.begin(), maker->second.end()};
  std::vector<facts::Index> constructors;
  for (facts::Index record : asked)
    for (facts::Index body : constructorsOf(record))
      constructors.push_back(Unit.functions[body].entity);
  return constructors;
}

std::vector<Instance> instancesOf(const Linked &linked, const View &value) {
  std::vector<Instance> instances;
  for (Site call : callsIn(linked, value, {})) {
    const Site receiver = linked.operand(call, 0);
    const facts::Type *type = receiver.known()
                                  ? linked.referred(linked.namedType(receiver))
                                  : nullptr;
    auto isGivenOwnClass = [&](facts::Index argument) {
      return isOwnClass(linked, linked.type(argument));
    };
    if (isOwnClass(linked, type) &&
        std::ranges::any_of(type->arguments, isGivenOwnClass))
      instances.push_back({call, type->name, type->spelling});
  }
  return instances;
}

std::optional<std::pair<Instance, Instance>>
findOtherInstances(const Linked &linked, const View &one, const View &other) {
  const std::vector<Instance> first = instancesOf(linked, one);
  const std::vector<Instance> second = instancesOf(linked, other);
  for (const Instance &instance : first) {
    auto ofTemplate = [&](const Instance &its) {
      return its.name == instance.name;
    };
    auto found = std::ranges::find_if(second, ofTemplate);
    bool isShared = std::ranges::any_of(second, [&](const Instance &its) {
      return std::ranges::count(first, its.spelling, &Instance::spelling) > 0;
    });
    if (found != second.end() && !isShared)
      return std::pair(instance, *found);
  }
  return std::nullopt;
}

} // namespace cachetidy::program
