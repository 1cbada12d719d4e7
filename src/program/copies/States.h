// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// State of the program that what a store keeps was made of, and who changes it.

#ifndef CACHETIDY_PROGRAM_COPIES_STATES_H
#define CACHETIDY_PROGRAM_COPIES_STATES_H

#include "program/copies/Copies.h"

#include <map>
#include <set>

namespace cachetidy::program {

class States {
public:
  explicit States(const Program &program);

  /// Members of the same object or of one that it has or knows, and variables
  /// that all functions share, that the copy is made of. Not caches themselves,
  /// and not what only the making of the value moves on.
  ///
  /// Numbers and texts that a key leaves out are among them: where nobody sees
  /// to their changes, the key is what is wrong (Fills.h).
  /// `made` is what its value depends on.
  std::vector<State> of(const Copy &copy, const Operation &fill,
                        const Dependence &made) const;

private:
  const facts::Field *keeperOf(const Copy &copy) const;
  bool isSource(const Copy &copy, const Operation &fill,
                const Input &input) const;
  bool isWithin(facts::Index keeper, facts::Index record,
                facts::Index through) const;
  bool isFilledByOwn(const Copy &copy, facts::Index keeper) const;
  bool isSourceElsewhere(const Copy &copy, const MemberElsewhere &member) const;
  bool isCache(facts::Index entity) const;
  State stateOf(facts::Index entity, Site at, const Operation &fill,
                const Dependence &made, facts::Index through) const;
  bool hasOwnLife(facts::Index record) const;
  bool isElement(Site value, facts::Index state) const;
  bool isAskedForEach(const Dependence &made, const Operation &fill,
                      facts::Index state) const;
  bool isOfObject(const Operation &operation, facts::Index record,
                  facts::Index through) const;
  bool isOfObjectsLife(const facts::Function &function,
                       unsigned depth = 0) const;
  std::vector<Access> changesOf(const Resource &state,
                                const Operation &fill) const;

  const Program &Whole;
  const Linked &Facts;
  std::multimap<facts::Index, const Store *> Stores; ///< by entity
  std::set<facts::Index> Polymorphic;                ///< classes
};

} // namespace cachetidy::program

#endif
