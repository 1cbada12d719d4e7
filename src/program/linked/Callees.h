// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a function does itself, or has done by those that it calls.

#ifndef CACHETIDY_PROGRAM_LINKED_CALLEES_H
#define CACHETIDY_PROGRAM_LINKED_CALLEES_H

#include "program/linked/Linked.h"

namespace cachetidy::program {

/// Whether a function, or one that it calls in so many steps at most, is as
/// `isLike` says; `goesInto` says which of those that are called are looked at.
/// Functions are given by their rows.
template <class IsLike, class GoesInto>
bool isOrCalls(const Linked &linked, facts::Index row, unsigned steps,
               IsLike isLike, GoesInto goesInto) {
  if (isLike(row))
    return true;
  const facts::Body &body = linked.Unit.functions[row].body;
  for (facts::Index i = 0; i < body.values.size() && steps > 0; ++i)
    if (body.values[i].kind == facts::ValueKind::Call)
      for (facts::Index callee : linked.bodiesCalled({row, i}))
        if (goesInto(callee) &&
            isOrCalls(linked, callee, steps - 1, isLike, goesInto))
          return true;
  return false;
}

} // namespace cachetidy::program

#endif
