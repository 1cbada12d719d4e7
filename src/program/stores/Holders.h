// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Handles of the program itself that are made of several things and give out
// one of them: a lock, and what it guards.

#ifndef CACHETIDY_PROGRAM_STORES_HOLDERS_H
#define CACHETIDY_PROGRAM_STORES_HOLDERS_H

#include "program/linked/Linked.h"

#include <map>

namespace cachetidy::program {

class Holders {
public:
  /// Takes it by reference: it must outlive this.
  explicit Holders(const Linked &linked);

  /// Which of what a handle is constructed of its `*` and `->` give; unknown
  /// where that is not seen.
  Site givenOut(Site construct) const;
  /// Whether it is by that member: what others reach by it is followed.
  bool isGivenOut(facts::Index member) const;

private:
  const Linked &Facts;
  std::map<facts::Index, facts::Index> Given; ///< by record: the member
};

} // namespace cachetidy::program

#endif
