// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is done once, as the program starts.

#ifndef CACHETIDY_PROGRAM_STARTUP_H
#define CACHETIDY_PROGRAM_STARTUP_H

#include "program/Linked.h"

namespace cachetidy::program {

/// With regard to a function: what is done once was done before that can be
/// come to a second time. Without one, what is in no loop.
class Startup {
public:
  /// `function` is its number in the unit's functions, or none.
  explicit Startup(const Linked &linked, facts::Index function = facts::none)
      : Facts(linked), Target(function) {}

  /// Whether something is done as the program starts, and not again.
  bool isDoneOnce(Site site, unsigned depth = 0) const;

private:
  bool isRepeated(Site site) const;
  bool leads(facts::Index entity) const;

  const Linked &Facts;
  facts::Index Target;
};

} // namespace cachetidy::program

#endif
