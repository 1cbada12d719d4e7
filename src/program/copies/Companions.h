// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Members that are filled together with a mark, and who puts them right.

#ifndef CACHETIDY_PROGRAM_COPIES_COMPANIONS_H
#define CACHETIDY_PROGRAM_COPIES_COMPANIONS_H

#include "program/Program.h"

namespace cachetidy::program {

/// Whether a function decides something by a member.
bool asksFor(const facts::Body &body, facts::Index member);

/// Of the marks of Marks.h.
class Companions {
public:
  /// Takes the first two by reference: they must outlive it.
  Companions(const Program &program, const facts::Field &mark, Site filled);

  /// Whether a function sees to the members in a way of its own: it puts them
  /// right, or it decides by the mark, itself or by a question to the object,
  /// whether it has to.
  bool areSeenToIn(facts::Index row) const;

private:
  bool renews(facts::Index row) const;
  bool isChangedIn(facts::Index row, facts::Index member) const;
  bool isMarkReadIn(facts::Index row) const;

  const Linked &Facts;
  const facts::Field &Mark;
  Site Filled;
  std::vector<facts::Index> Members;
};

} // namespace cachetidy::program

#endif
