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

/// What had been asked before one looked.
static std::set<Site> askedBefore(const Linked &linked, Site lookup) {
  std::set<Site> asked;
  const auto &values = linked.function(lookup).body.values;
  for (facts::Index i = 0; i < lookup.value; ++i)
    if (values[i].kind == facts::ValueKind::Call)
      asked.insert({lookup.function, i});
  return asked;
}

Dependence dependenceOfFill(const Linked &linked, const Store &store,
                            const Operation &fill) {
  const facts::Body &body = linked.function(fill.at).body;
  // It may be what was looked for, as well as what is found by that.
  if (fill.deed == Deed::Append && fill.missed.function == fill.at.function)
    return dependenceOf(linked, argumentOf(fill.at, fill.value), fill.at,
                        askedBefore(linked, fill.missed));
  const facts::Index common = commonGuard(body, store, fill);
  if (common == body.values[fill.at.value].guard)
    return dependenceOf(linked, argumentOf(fill.at, fill.value), fill.at);
  return dependenceOfChoice(linked, fill.value, fill.at, common);
}

} // namespace cachetidy::program
