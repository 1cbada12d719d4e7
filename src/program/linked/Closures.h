// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where functions go that are handed around as values.

#ifndef CACHETIDY_PROGRAM_LINKED_CLOSURES_H
#define CACHETIDY_PROGRAM_LINKED_CLOSURES_H

#include "program/linked/Linked.h"

#include <map>
#include <set>

namespace cachetidy::program {

class Closures {
public:
  explicit Closures(const Linked &linked);

  /// The call that a lambda is an argument of; unknown for other functions.
  Site takerOf(facts::Index function) const;
  /// The call that runs a function once, guarded by a flag: std::call_once.
  Site onceOf(facts::Index function) const;
  /// Whether a function is named where it is not called: given to somebody who
  /// may call it later.
  bool isHandedOn(facts::Index function) const {
    return HandedOn.contains(function);
  }
  /// The static variable that keeps the object made by a lambda, or none:
  /// `static auto f = [map = Map()] ...`, also where a function returned it.
  facts::Index keeperOf(Site lambda) const;

private:
  void look(Site call);
  void take(Site call, Site argument);

  const Linked &Facts;
  std::map<facts::Index, Site> Takers, Onces; ///< by entity
  std::set<facts::Index> HandedOn;
  std::map<Site, facts::Index> Kept;     ///< value to static variable
  std::map<Site, facts::Index> Returned; ///< value to function
};

} // namespace cachetidy::program

#endif
