// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is done once, as the program starts.

#ifndef CACHETIDY_PROGRAM_RUNNING_STARTUP_H
#define CACHETIDY_PROGRAM_RUNNING_STARTUP_H

#include "program/linked/Linked.h"

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

  /// Whether it is done as the program starts, or once behind a flag, for each
  /// of what is there by then: a table is loaded, and what is found in the
  /// course of that is no answer to anybody.
  bool isOfTable(Site site) const { return isOfTable(site, false, 0); }

  /// Whether a function goes through the words that the program was started
  /// with, or hands them to one that does, or to a library.
  bool readsArguments(facts::Index function, unsigned depth = 0) const;

private:
  bool isRepeated(Site site) const;
  bool isOfMain(Site value, unsigned depth) const;
  bool isWords(Site given) const;
  bool isOverArguments(facts::Index function, facts::Index loop) const;
  bool handsOnArguments(Site call, unsigned depth) const;
  bool isOnceBy(Site condition) const;
  bool hasEnd(facts::Index function, facts::Index loop) const;
  bool isOfTable(Site site, bool isInLoop, unsigned depth) const;
  bool isOnlyCalled(const facts::Function &row) const;
  std::vector<Site> callersOf(const facts::Function &row) const;
  bool leads(facts::Index entity) const;

  const Linked &Facts;
  facts::Index Target;
};

} // namespace cachetidy::program

#endif
