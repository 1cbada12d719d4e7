// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Functions that are kept, to be called when something happens: signals, lists
// of observers, queues of work.

#ifndef CACHETIDY_PROGRAM_RUNNING_CALLBACKS_H
#define CACHETIDY_PROGRAM_RUNNING_CALLBACKS_H

#include "program/running/NamedMethods.h"

#include <map>
#include <set>

namespace cachetidy::program {

/// A function that was given to somebody who calls it when something happens.
struct Registration {
  facts::Index handler = facts::none; ///< the function
  /// What keeps it: a field, a variable, a signal by its function; none where
  /// it went to code that was not seen.
  facts::Index event = facts::none;
  /// Where it is named to be kept, or the call that a model says registers it.
  Site at;
  /// What a model says of that call; null for a list of the program's own.
  const models::Effect *effect = nullptr;
};

class Callbacks {
public:
  /// Takes it by reference: it must outlive this.
  explicit Callbacks(const Linked &linked);

  /// Sorted by where they are made.
  std::span<const Registration> all() const { return All; }

  /// The functions that are kept by a field or variable, or connected to a
  /// signal.
  std::vector<facts::Index> handlersOf(facts::Index event) const;

  /// The fields, variables and signals whose functions a call calls.
  std::vector<facts::Index> firedBy(Site call) const;

  /// Whether it is kept for later, and not called where it is handed over.
  bool isKept(facts::Index function) const { return Kept.contains(function); }

  /// Where a function is called that was handed to the one that calls it.
  std::span<const Site> runsOf(facts::Index function) const;

  /// Whether some call that was seen calls what is kept there.
  bool isFired(facts::Index event) const { return Fired.contains(event); }

private:
  struct Flow;
  void look(Site site);
  void follow(Site value, Flow &flow);
  void followInto(Site user, Site value, Flow &flow);
  void followOut(facts::Index function, Flow &flow);
  void followCall(Site call, Site value, Flow &flow);
  void listen(Site call, const models::Effect &effect);
  void listenByName(Site call, const models::Effect &effect);
  void keep(facts::Index event, Flow &flow);
  std::vector<facts::Index> holdersOf(Site value) const;
  Site holding(Site value) const;

  const Linked &Facts;
  NamedMethods Named;
  std::vector<Registration> All;
  std::set<facts::Index> Kept;
  std::map<facts::Index, std::vector<Site>> Runs;             ///< by function
  std::map<facts::Index, std::vector<facts::Index>> Handlers; ///< by event
  std::set<facts::Index> Fired;
};

} // namespace cachetidy::program

#endif
