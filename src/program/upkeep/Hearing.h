// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Who is told of changes, and by whom.

#ifndef CACHETIDY_PROGRAM_UPKEEP_HEARING_H
#define CACHETIDY_PROGRAM_UPKEEP_HEARING_H

#include "program/running/Paths.h"

#include <map>
#include <vector>

namespace cachetidy::program {

class Program;

/// Functions that run because of something that happened outside of them.
struct Hearing {
  FunctionSet ofCache;    ///< told by a cache server, as other processes are
  FunctionSet ofDatabase; ///< told by a database server, as others are
  FunctionSet ofProcess;  ///< told of what this process does: SQLite's hooks
  std::vector<Site> announcing; ///< tells who listens at the cache server
  /// Functions that wait for what they are told, with where they do so; and
  /// those that a library calls then, with where their object is given to it.
  std::map<facts::Index, Site> waiting;
};

Hearing findHearing(const Program &program);

} // namespace cachetidy::program

#endif
