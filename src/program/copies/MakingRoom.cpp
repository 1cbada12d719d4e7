// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By the conditions above a removal.

#include "program/copies/MakingRoom.h"
#include "program/fills/Memos.h"
#include "program/linked/Parts.h"

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

bool makesRoom(const Linked &linked, const Operation &operation) {
  if (!removes(operation))
    return false;
  const facts::Body &body = linked.function(operation.at).body;
  for (facts::Index at = body.values[operation.at.value].guard; at != none;
       at = body.guards[at].parent)
    if (body.guards[at].condition != none &&
        hasPart(body, body.guards[at].condition, [&](facts::Index part) {
          return isAboutSize(linked, {operation.at.function, part});
        }))
      return true;
  return false;
}

} // namespace cachetidy::program
