// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which calls lead from one place to another: through virtual calls, lambdas,
// functions that are handed on, signals and queues, as far as these were seen.

#ifndef CACHETIDY_PROGRAM_RUNNING_PATHS_H
#define CACHETIDY_PROGRAM_RUNNING_PATHS_H

#include "program/running/Callbacks.h"

#include <initializer_list>
#include <map>
#include <set>

namespace cachetidy::program {

/// Functions, by their entities. Walks over a program put nearly all of it into
/// one, so it is kept as a bit for each.
class FunctionSet {
public:
  FunctionSet() = default;
  FunctionSet(std::initializer_list<facts::Index> functions) {
    for (facts::Index function : functions)
      insert(function);
  }

  /// Whether it was not there before.
  bool insert(facts::Index function) {
    if (function >= Has.size())
      Has.resize(function + 1);
    const bool isNew = !Has[function];
    Has[function] = true;
    return isNew;
  }
  bool contains(facts::Index function) const {
    return function < Has.size() && Has[function];
  }
  std::vector<facts::Index> members() const;
  void add(const FunctionSet &others);
  /// Whether there is one in both.
  bool meets(const FunctionSet &others) const;

private:
  std::vector<bool> Has;
};

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

  /// Where a function is called, or handed to who calls it there; not where it
  /// is kept for later.
  std::vector<Site> calledFrom(facts::Index function) const;

private:
  void findForgotten(facts::Index function);
  bool isName(Site site) const;
  bool isListOfWork(Site list) const;
  void findDestructors();
  /// What runs when an object of a class ends: its own, and those of its
  /// bases and members.
  std::set<facts::Index> endsOf(facts::Index record, unsigned depth = 0) const;

  const Linked &Facts;
  const Callbacks &Handed;
  std::set<facts::Index> Forgotten; ///< lambdas that nobody runs
  std::map<facts::Index, facts::Index> Destructors; ///< by record
  /// By function: where it is called, named or fired.
  std::vector<std::vector<Site>> Users;
  /// By function: what it calls, names or fires.
  std::vector<std::vector<facts::Index>> Used;
};

} // namespace cachetidy::program

#endif
