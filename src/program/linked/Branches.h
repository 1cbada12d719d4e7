// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which parts of a function are alternatives.

#ifndef CACHETIDY_PROGRAM_LINKED_BRANCHES_H
#define CACHETIDY_PROGRAM_LINKED_BRANCHES_H

#include "program/linked/Linked.h"

namespace cachetidy::program {

/// Whether two values of one function cannot both be come to in one run of it:
/// they stand in different branches, or under conditions by which one name is
/// two constants: `if (word == "add") ...; if (word == "remove") ...`.
bool excludeEachOther(const Linked &linked, Site one, Site other);

/// Whether a condition under which a place is come to names one variable or
/// field. Each function is looked at once, as places have it in common.
class GuardedBy {
public:
  GuardedBy(const Linked &linked, facts::Index entity)
      : Facts(linked), Entity(entity) {}
  bool operator()(Site site);

private:
  std::vector<bool> namingIn(const facts::Body &body) const;

  const Linked &Facts;
  facts::Index Entity;
  std::map<facts::Index, std::vector<bool>> Known; ///< by function
};

} // namespace cachetidy::program

#endif
