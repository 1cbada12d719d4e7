// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What holds where a value stands, by the conditions above it.

#ifndef CACHETIDY_PROGRAM_LINKED_CONDITIONS_H
#define CACHETIDY_PROGRAM_LINKED_CONDITIONS_H

#include "program/linked/Linked.h"

namespace cachetidy::program {

/// Whether `isEnough(condition, holds)` for one of the conditions under which a
/// value stands; the nearest is asked first.
template <class IsEnough>
bool anyConditionAbove(const Linked &linked, Site site, IsEnough isEnough) {
  const facts::Body &body = linked.function(site).body;
  for (facts::Index at = body.values[site.value].guard; at != facts::none;
       at = body.guards[at].parent) {
    const facts::Guard &guard = body.guards[at];
    if (guard.kind == facts::GuardKind::Condition &&
        guard.condition != facts::none &&
        isEnough(Site{site.function, guard.condition}, guard.holds))
      return true;
  }
  return false;
}

/// Whether `isEnough(part, holds)` for a part of a condition that must be so if
/// the condition holds, or if it does not: of `a && !b` that holds, a holds and
/// b does not. A part is no negation, and made of no others.
template <class IsEnough>
bool anyPartOf(const Linked &linked, Site condition, bool holds,
               IsEnough isEnough) {
  if (!condition.known())
    return false;
  switch (linked.value(condition).kind) {
  case facts::ValueKind::Not:
    return anyPartOf(linked, linked.operand(condition, 0), !holds, isEnough);
  case facts::ValueKind::Logic:
    return (linked.text(condition) == "&&") == holds &&
           (anyPartOf(linked, linked.operand(condition, 0), holds, isEnough) ||
            anyPartOf(linked, linked.operand(condition, 1), holds, isEnough));
  default:
    return isEnough(condition, holds);
  }
}

} // namespace cachetidy::program

#endif
