// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Whether the exceptions of a call are caught on the way out.

#ifndef CACHETIDY_PROGRAM_UPKEEP_CATCHING_H
#define CACHETIDY_PROGRAM_UPKEEP_CATCHING_H

#include "program/Program.h"

namespace cachetidy::program {

class Catching {
public:
  /// What the call of that effect throws. Takes both by reference.
  Catching(const Program &program, const models::Effect &effect)
      : Whole(program), Facts(program.linked()), Thrown(effect) {}

  /// By a handler around it in its function that does not throw it on.
  bool isCaughtAt(Site site) const;

  /// There, or by who runs it: a lambda by the function it is handed to.
  bool isCaughtBy(Site site) const;

  /// There, or by all who call its function, as far up as it takes.
  bool isCaughtAbove(Site site, unsigned depth = 0) const;

private:
  bool isBelow(std::string_view record, std::string_view base) const;
  bool catches(const facts::Body &body, facts::Index handler) const;

  const Program &Whole;
  const Linked &Facts;
  const models::Effect &Thrown;
};

} // namespace cachetidy::program

#endif
