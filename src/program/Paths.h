// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which calls lead from one place to another: through virtual calls, lambdas,
// functions that are handed on, signals and queues, as far as these were seen.

#ifndef CACHETIDY_PROGRAM_PATHS_H
#define CACHETIDY_PROGRAM_PATHS_H

#include "program/Callbacks.h"

#include <map>
#include <set>

namespace cachetidy::program {

/// Functions, by their entities.
using FunctionSet = std::set<facts::Index>;

class Paths {
public:
  /// Takes both by reference: they must outlive it.
  Paths(const Linked &linked, const Callbacks &callbacks);

  /// What a call, or the naming of a function, can come to.
  std::vector<facts::Index> calledAt(Site site) const;

  /// The functions from which one can come to one of these, and these.
  FunctionSet comingTo(const FunctionSet &functions) const;
  /// The functions to which one can come from one of these, and these.
  FunctionSet reachedFrom(const FunctionSet &functions) const;

  /// Calls that lead from the first function to one of the others, in their
  /// order: a shortest way; empty where there is none.
  std::vector<Site> wayFrom(facts::Index function,
                            const FunctionSet &targets) const;

  /// Where a function is called, or handed to who calls it there; not where it
  /// is kept for later.
  std::vector<Site> calledFrom(facts::Index function) const;

private:
  void findDestructors();
  /// What runs when an object of a class ends: its own, and those of its
  /// members.
  FunctionSet endsOf(facts::Index record, unsigned depth = 0) const;
  facts::Index madeBy(Site site) const;

  const Linked &Facts;
  const Callbacks &Handed;
  std::map<facts::Index, facts::Index> Destructors; ///< by record
  /// By function: where it is called, named or fired.
  std::vector<std::vector<Site>> Users;
};

/// Whether two values of one function cannot both be come to in one run of it:
/// they stand in different branches.
bool excludeEachOther(const facts::Body &body, facts::Index one,
                      facts::Index other);

} // namespace cachetidy::program

#endif
