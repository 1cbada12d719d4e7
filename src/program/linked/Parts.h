// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The values of one body that a value is made of, and where it stands.

#ifndef CACHETIDY_PROGRAM_LINKED_PARTS_H
#define CACHETIDY_PROGRAM_LINKED_PARTS_H

#include "facts/Body.h"

#include <set>

namespace cachetidy::program {

/// Whether a value, or one that it is made of, is as `isLike` asks; `goesOn`
/// says whether to look at a part of a value.
template <class IsLike, class GoesOn>
bool hasPart(const facts::Body &body, facts::Index value, IsLike isLike,
             GoesOn goesOn) {
  std::set<facts::Index> seen;
  std::vector<facts::Index> open = {value};
  while (!open.empty()) {
    const facts::Index at = open.back();
    open.pop_back();
    if (at == facts::none || !seen.insert(at).second)
      continue;
    if (isLike(at))
      return true;
    for (facts::Index part : body.operands(at))
      if (part != facts::none && goesOn(at, part))
        open.push_back(part);
  }
  return false;
}

template <class IsLike>
bool hasPart(const facts::Body &body, facts::Index value, IsLike isLike) {
  return hasPart(body, value, isLike,
                 [](facts::Index, facts::Index) { return true; });
}

/// Whether a value names that field, variable or function.
inline bool isNameOf(const facts::Body &body, facts::Index value,
                     facts::Index entity) {
  return facts::refersToEntity(body.values[value].kind) &&
         body.values[value].ref == entity;
}

/// Whether a value stands under a guard of that kind.
inline bool hasGuard(const facts::Body &body, facts::Index value,
                     facts::GuardKind kind) {
  for (facts::Index at = body.values[value].guard; at != facts::none;
       at = body.guards[at].parent)
    if (body.guards[at].kind == kind)
      return true;
  return false;
}

/// Whether a value stands in a loop.
inline bool isInLoop(const facts::Body &body, facts::Index value) {
  return hasGuard(body, value, facts::GuardKind::Loop);
}

/// The elements that a loop takes from a range, one after the other; none where
/// it is another loop.
inline facts::Index eachOf(const facts::Body &body, facts::Index loop) {
  for (facts::Index i = 0; i < body.values.size(); ++i)
    if (body.values[i].kind == facts::ValueKind::Each &&
        body.values[i].guard == loop)
      return i;
  return facts::none;
}

/// Whether a value stands under a guard, or under one below it.
inline bool isWithin(const facts::Body &body, facts::Index value,
                     facts::Index guard) {
  facts::Index at = body.values[value].guard;
  while (at != facts::none && at != guard)
    at = body.guards[at].parent;
  return at == guard;
}

/// The guard under which the outermost loop around a value stands, or, where it
/// is in none, the value.
inline facts::Index guardOfWhole(const facts::Body &body, facts::Index value) {
  facts::Index outer = body.values[value].guard;
  for (facts::Index at = outer; at != facts::none; at = body.guards[at].parent)
    if (body.guards[at].kind == facts::GuardKind::Loop)
      outer = body.guards[at].parent;
  return outer;
}

/// Whether both stand in one loop.
inline bool areRepeated(const facts::Body &body, facts::Index one,
                        facts::Index other) {
  for (facts::Index at = body.values[one].guard; at != facts::none;
       at = body.guards[at].parent)
    if (body.guards[at].kind == facts::GuardKind::Loop &&
        isWithin(body, other, at))
      return true;
  return false;
}

} // namespace cachetidy::program

#endif
