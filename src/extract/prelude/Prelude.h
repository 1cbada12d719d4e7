// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Headers from outside that several translation units read, parsed once.

#ifndef CACHETIDY_EXTRACT_PRELUDE_PRELUDE_H
#define CACHETIDY_EXTRACT_PRELUDE_PRELUDE_H

#include "extract/prelude/Command.h"
#include "extract/prelude/Inclusions.h"

#include <memory>
#include <string>
#include <vector>

namespace cachetidy::extract {

struct Prelude;

struct PreludePlan {
  /// Of one of the units; the others speak the same dialect.
  Request like;
  /// Those that all units have.
  std::vector<std::string> macros;
  /// What files of all units define first, and headers may ask for, sorted; no
  /// macro of a command line is among it.
  std::vector<std::string> defined;
  /// What to write after #include, each.
  std::vector<std::string> spellings;
};

/// Null where the headers cannot be parsed alone.
std::shared_ptr<const Prelude> buildPrelude(const PreludePlan &plan,
                                            Files &files);

/// A prelude for one unit.
struct PreludeUse {
  const Prelude &prelude;
  const Inclusions &inclusions; ///< the unit's
  IncludeScanner &scanner;
};

/// Whether the unit defines what the prelude defines, and reads all the files
/// that the prelude read.
bool isWithin(const PreludeUse &use);

/// What a unit depends on that looked at `own` when it was parsed.
std::vector<Input> inputsOf(const Request &request, const PreludeUse &use,
                            std::vector<Input> own);

} // namespace cachetidy::extract

#endif
