// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From many units, one.

#ifndef CACHETIDY_FACTS_MERGE_H
#define CACHETIDY_FACTS_MERGE_H

#include "facts/Unit.h"

#include <memory>
#include <span>

namespace cachetidy::facts {

/// Takes units one at a time.
class Merger {
public:
  Merger();
  ~Merger();
  void add(Unit &&unit);
  /// All that was added, in canonical form. To be called once.
  Unit finish();

private:
  class Tables;
  std::unique_ptr<Tables> State;
};

/// All that is known of any of the units, in canonical form. Commutative,
/// associative and idempotent: any split of a program into units, merged in any
/// order, gives the same unit.
Unit merge(std::span<const Unit> units);

/// The same, taking the rows out of the units instead of copying them.
Unit merge(std::vector<Unit> &&units);

/// The same facts with every table sorted and every row once.
Unit canonical(Unit unit);

} // namespace cachetidy::facts

#endif
