// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What becomes of a call to a cache server that is away.

#ifndef CACHETIDY_PROGRAM_UPKEEP_FAILURES_H
#define CACHETIDY_PROGRAM_UPKEEP_FAILURES_H

#include "program/Program.h"

namespace cachetidy::program {

/// A call to a cache server whose failure ends a handler of an event.
struct Escape {
  Site call;
  /// How the handler comes to it.
  Registration handler;
  std::vector<Site> path = {}; ///< calls from the handler on, outermost first
  /// Where a result is used that is null then; unknown where an exception
  /// leaves the handler.
  Site use = {};
  /// Where that is thrown because a result is null; unknown where the client
  /// itself throws.
  Site thrown = {};
};

/// Of all live handlers, sorted by where the calls stand, each call once.
std::vector<Escape> findEscapes(const Program &program);

/// Where the result of a call is used as if it could not be null; unknown where
/// it is looked at first, or not used.
Site unguardedUse(const Linked &linked, Site call);

/// Where something is thrown because the result of a call is null, for those
/// calls, outermost first, that lead to its function.
std::vector<Site> thrownOnNull(const Linked &linked, Site call,
                               std::span<const Site> calls);

} // namespace cachetidy::program

#endif
