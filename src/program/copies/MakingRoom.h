// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Entries that go because others come.

#ifndef CACHETIDY_PROGRAM_COPIES_MAKINGROOM_H
#define CACHETIDY_PROGRAM_COPIES_MAKINGROOM_H

#include "program/linked/Linked.h"
#include "program/linked/Stores.h"

#include <map>
#include <vector>

namespace cachetidy::program {

/// Where something is removed because there are too many: `if (kept.size() >=
/// limit) kept.erase(oldest)`. Whose entry goes has nothing to do with what has
/// changed.
class MakingRoom {
public:
  /// Takes it by reference.
  explicit MakingRoom(const Linked &linked) : Facts(linked) {}

  bool isDoneBy(const Operation &operation) const;

private:
  const std::vector<bool> &guardsOf(facts::Index function) const;

  const Linked &Facts;
  /// By function, and for each of its guards, once asked: generated functions
  /// have thousands.
  mutable std::map<facts::Index, std::vector<bool>> Guards;
};

} // namespace cachetidy::program

#endif
