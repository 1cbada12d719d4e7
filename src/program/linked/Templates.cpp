// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By what is said behind the template's name.

#include "program/linked/Templates.h"

#include <algorithm>
#include <string_view>

namespace cachetidy::program {

using facts::Index;
using facts::none;

/// The template's name; empty for what is no instance of its own. What lies
/// within one goes on after the arguments.
static std::string_view templateIn(std::string_view id) {
  const std::size_t given = id.ends_with('>') ? id.find("@<") : id.npos;
  return given == id.npos ? std::string_view() : id.substr(0, given);
}

static Index find(const facts::Unit &unit, std::string_view id) {
  const auto at = std::ranges::lower_bound(
      unit.entities, id, {},
      [](const facts::Entity &entity) { return std::string_view(entity.id); });
  return at != unit.entities.end() && at->id == id
             ? static_cast<Index>(at - unit.entities.begin())
             : none;
}

/// For each entity what is meant by it; empty where that is itself for all.
static std::vector<Index> meanings(const facts::Unit &unit) {
  std::vector<bool> isSeen(unit.entities.size());
  for (const facts::Function &function : unit.functions)
    if (function.hasBody)
      isSeen[function.entity] = true;
  std::vector<Index> meant(unit.entities.size());
  bool isAnyOther = false;
  for (Index i = 0; i < meant.size(); ++i) {
    meant[i] = i;
    const std::string_view shape =
        isSeen[i] ? std::string_view() : templateIn(unit.entities[i].id);
    if (const Index known = shape.empty() ? none : find(unit, shape);
        known != none) {
      meant[i] = known;
      isAnyOther = true;
    }
  }
  return isAnyOther ? meant : std::vector<Index>();
}

facts::Unit withTemplatesNamed(facts::Unit unit) {
  const std::vector<Index> meant = meanings(unit);
  if (meant.empty())
    return unit;
  for (facts::Function &function : unit.functions) {
    function.entity = meant[function.entity];
    for (Index &base : function.overrides)
      base = meant[base];
    for (facts::Value &value : function.body.values)
      if (value.ref != none && facts::refersToEntity(value.kind))
        value.ref = meant[value.ref];
  }
  return unit;
}

} // namespace cachetidy::program
