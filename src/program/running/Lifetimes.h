// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which objects live as long as the process, and who holds them.

#ifndef CACHETIDY_PROGRAM_RUNNING_LIFETIMES_H
#define CACHETIDY_PROGRAM_RUNNING_LIFETIMES_H

#include "program/linked/Answer.h"
#include "program/linked/Linked.h"

#include <map>
#include <set>
#include <string>

namespace cachetidy::program {

/// One step of ownership: `holder` keeps an object of `record`.
struct Holding {
  facts::Index record = facts::none;
  /// A static variable, a field, or a function: one that goes on until the
  /// program is stopped, `main` among them, or the constructor that makes the
  /// object for its own. None for a class that is said to live as long as the
  /// process.
  facts::Index holder = facts::none;
};

class Lifetimes {
public:
  /// `live` is by entity, as Liveness.h finds it.
  Lifetimes(const Linked &linked, std::span<const Store> stores,
            std::span<const Answer> live);

  /// The same, with objects of these classes as well, by their names.
  Lifetimes withRoots(std::span<const std::string> names) const;

  /// How some object of a class comes to live as long as the process: from the
  /// outermost holder to the one that has it. Empty where that is not known:
  /// then its objects may all be short-lived.
  std::vector<Holding> chainOf(facts::Index record) const;

private:
  void hold(facts::Index holder, facts::Index type);
  void holdNew(const Store &store);
  void holdGiven(facts::Index holder, Site value, unsigned depth = 0);
  void holdLocalsOfServers();
  std::set<facts::Index> findServing() const;
  void holdLocals(const facts::Function &main);
  void holdMade(const facts::Function &function);
  void add(facts::Index holder, facts::Index record);
  void followFields();
  bool isGivenUp(facts::Index holder) const;
  facts::Index recordOf(facts::Index holder) const;

  const Linked &Facts;
  std::map<facts::Index, const Store *> Stores; ///< by entity
  std::span<const Answer> Live;
  std::map<facts::Index, facts::Index> HolderOf; ///< by record
  std::vector<facts::Index> Open; ///< records whose fields are to be looked at
};

} // namespace cachetidy::program

#endif
