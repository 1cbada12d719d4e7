// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which objects live as long as the process, and who holds them.

#ifndef CACHETIDY_PROGRAM_LIFETIMES_H
#define CACHETIDY_PROGRAM_LIFETIMES_H

#include "program/Answer.h"
#include "program/Linked.h"

#include <map>

namespace cachetidy::program {

/// One step of ownership: `holder` keeps an object of `record`.
struct Holding {
  facts::Index record = facts::none;
  facts::Index holder = facts::none; ///< a static variable, or a field
};

class Lifetimes {
public:
  /// `live` is by entity, as Liveness.h finds it.
  Lifetimes(const Linked &linked, std::span<const Store> stores,
            std::span<const Answer> live);

  /// How some object of a class comes to live as long as the process: from the
  /// static variable to the field that holds it. Empty where that is not known:
  /// then its objects may all be short-lived.
  std::vector<Holding> chainOf(facts::Index record) const;

private:
  void hold(facts::Index holder, facts::Index type);
  void holdNew(const Store &store);
  void add(facts::Index holder, facts::Index record);
  bool isGivenUp(facts::Index holder) const;

  const Linked &Facts;
  std::map<facts::Index, const Store *> Stores; ///< by entity
  std::span<const Answer> Live;
  std::map<facts::Index, facts::Index> HolderOf; ///< record to variable, field
  std::vector<facts::Index> Open; ///< records whose fields are to be looked at
};

} // namespace cachetidy::program

#endif
