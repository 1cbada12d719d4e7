// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Whether who changes something outside the program sees to the copies of it.

#ifndef CACHETIDY_PROGRAM_UPKEEP_UPKEEP_H
#define CACHETIDY_PROGRAM_UPKEEP_UPKEEP_H

#include "program/copies/Copies.h"

namespace cachetidy::program {

/// A change of something that a copy was made of.
struct Change {
  const Access *change;
  const Access *read; ///< of the copy, in which it can be seen
  /// Where it leads to no drop of the copy, in the same operation or in what
  /// that sets going: the change itself, or, where some callers see to it, the
  /// calls of those that do not. Empty where all do, and where that cannot be
  /// told.
  std::vector<Site> forgotten = {};
};

/// What live code outside of tests does to the sources of a copy, sorted as
/// accesses are, whether it leads to a drop or not. Who fills the copy with
/// what it writes is not among them.
std::vector<Change> changesOf(const Program &program, const Copy &copy);

/// The same, with where they lead to no drop. State of which no change is seen
/// to is left out.
std::vector<Change> upkeepOf(const Program &program, const Copy &copy);

/// Whether the copy stays when the operation is over that made it.
bool isLongLived(const Program &program, const Copy &copy);

/// Whether the copy is dropped on the way to its lookup, when that finds that
/// it is out of date.
bool isCheckedOnLookup(const Program &program, const Copy &copy);

} // namespace cachetidy::program

#endif
