// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By the conditions above a removal.

#include "program/copies/MakingRoom.h"
#include "program/fills/Memos.h"

namespace cachetidy::program {

using facts::none;

/// Whether a comparison asks how many there are, and not whether any.
static bool isAboutSize(const Linked &linked, Site compare) {
  const std::string_view how = linked.text(compare);
  if (linked.value(compare).kind != facts::ValueKind::Compare ||
      how.find_first_of("<>") == how.npos)
    return false;
  bool isSize = false;
  for (facts::Index index : linked.operands(compare)) {
    const Site side{compare.function, index};
    if (index == none || linked.text(side) == "0")
      return false;
    const models::Effect *effect = linked.effect(side);
    isSize |= effect && effect->role == models::Role::Measure;
  }
  return isSize;
}

/// The values that are made of such a comparison, and those.
static std::vector<bool> madeOfSizes(const Linked &linked,
                                     facts::Index function) {
  const facts::Body &body = linked.Unit.functions[function].body;
  const auto count = facts::Index(body.values.size());
  std::vector<bool> isMade(count);
  std::vector<facts::Index> open;
  for (facts::Index i = 0; i < count; ++i)
    if (isAboutSize(linked, {function, i}))
      open.push_back(i);
  if (open.empty())
    return isMade;
  std::vector<std::vector<facts::Index>> users(count);
  for (facts::Index i = 0; i < count; ++i)
    for (facts::Index part : body.operands(i))
      if (part != none)
        users[part].push_back(i);
  while (!open.empty()) {
    const facts::Index at = open.back();
    open.pop_back();
    if (!isMade[at])
      open.insert(open.end(), users[at].begin(), users[at].end());
    isMade[at] = true;
  }
  return isMade;
}

/// Whether one of them, or what stands above it, asks for a size. What stands
/// above comes before what stands beneath.
const std::vector<bool> &MakingRoom::guardsOf(facts::Index function) const {
  const auto [slot, isNew] = Guards.try_emplace(function);
  std::vector<bool> &asks = slot->second;
  if (!isNew)
    return asks;
  const std::vector<bool> isMade = madeOfSizes(Facts, function);
  for (const facts::Guard &guard : Facts.Unit.functions[function].body.guards)
    asks.push_back((guard.parent != none && asks[guard.parent]) ||
                   (guard.condition != none && isMade[guard.condition]));
  return asks;
}

bool MakingRoom::isDoneBy(const Operation &operation) const {
  const facts::Index guard = Facts.value(operation.at).guard;
  return removes(operation) && guard != none &&
         guardsOf(operation.at.function)[guard];
}

} // namespace cachetidy::program
