// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By the types of the objects that the makers of a value are methods of.

#include "program/origins/Instances.h"
#include "program/origins/Inputs.h"

#include <algorithm>

namespace cachetidy::program {

static bool isOwnClass(const Linked &linked, const facts::Type *type) {
  return type && type->kind == facts::TypeKind::Record &&
         type->record != facts::none &&
         !linked.Unit.entities[type->record].inSystemHeader;
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
findOtherInstances(std::span<const Instance> first,
                   std::span<const Instance> second) {
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
