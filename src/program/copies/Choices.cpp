// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By the guards that fills for one miss have in common.

#include "program/copies/Choices.h"
#include "program/linked/Parts.h"

namespace cachetidy::program {

using facts::none;

/// The innermost guard that all fills for that miss stand under.
static facts::Index commonGuard(const facts::Body &body, const Store &store,
                                const Operation &fill) {
  facts::Index common = body.values[fill.at.value].guard;
  for (const Operation &other : store.operations)
    if (other.deed == fill.deed && other.at.function == fill.at.function &&
        other.missed == fill.missed)
      while (common != none && !isWithin(body, other.at.value, common))
        common = body.guards[common].parent;
  return common;
}

Dependence dependenceOfFill(const Linked &linked, const Store &store,
                            const Operation &fill) {
  const facts::Body &body = linked.function(fill.at).body;
  const facts::Index common = commonGuard(body, store, fill);
  if (common == body.values[fill.at.value].guard)
    return dependenceOf(linked, argumentOf(fill.at, fill.value), fill.at);
  return dependenceOfChoice(linked, fill.value, fill.at, common);
}

} // namespace cachetidy::program
