// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Gathers what is done to each store, wherever it is done.

#ifndef CACHETIDY_PROGRAM_OPERATIONS_H
#define CACHETIDY_PROGRAM_OPERATIONS_H

#include "program/Misses.h"

#include <map>

namespace cachetidy::program {

class Operations {
public:
  explicit Operations(const Linked &linked)
      : Facts(linked), Where(linked), WhenMissed(linked, Where) {}

  /// All stores, sorted by where they are declared.
  std::vector<Store> collect();

private:
  /// A store that a call hands to a function of the program.
  struct Passing {
    Site call;
    facts::Index parameter;
    Place given;
  };
  using Parameter = std::pair<facts::Index, facts::Index>; ///< function, number

  void visit(Site site);
  void visitCall(Site call);
  void visitModelledCall(Site call, const models::Effect &effect);
  void visitWrite(Site call, const models::Effect &effect, const Place &on,
                  Site key);
  void visitArguments(Site call);
  void visitAssignment(Site site);
  void visitReturn(Site site);
  void visitCopy(Site site);
  void fill(Site at, const Place &place, Site key, Site value);
  void add(const Place &place, Operation operation);
  void followParameters();
  void followCallers(Store &store) const;
  bool isNothing(Site value) const;
  bool isHandle(Site target) const;

  const Linked &Facts;
  Places Where;
  Misses WhenMissed;
  std::map<facts::Index, Store> Found; ///< by entity
  std::map<Parameter, std::vector<Operation>> ThroughParameters;
  std::vector<Passing> Passings;
};

} // namespace cachetidy::program

#endif
