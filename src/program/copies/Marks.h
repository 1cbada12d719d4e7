// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Members that say what was made of a table, and until when it is good.

#ifndef CACHETIDY_PROGRAM_COPIES_MARKS_H
#define CACHETIDY_PROGRAM_COPIES_MARKS_H

#include "program/Program.h"

namespace cachetidy::program {

/// A method fills members with what it reads of a table, and notes in another
/// one for which state of the table that is. Other methods that change the
/// table take the mark back; one does not.
struct KeptMark {
  facts::Index mark = facts::none; ///< the field
  Site filled;                     ///< the mark is set together with the values
  Site reset;                      ///< one of those that take it back
  const Access *read = nullptr;    ///< of what was filled
  const Access *change = nullptr;  ///< that was forgotten
  Site forgotten = {};             ///< the call in the method that leads to it
};

/// Only where two methods or more take the mark back, each of which changes the
/// table as well: they show what the mark is for.
std::vector<KeptMark> findKeptMarks(const Program &program);

} // namespace cachetidy::program

#endif
