// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Who wrote a line of a file, and when: as git has it.

#ifndef CACHETIDY_DRIVER_BLAME_H
#define CACHETIDY_DRIVER_BLAME_H

#include "driver/Paths.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace cachetidy::driver {

struct LineOrigin {
  std::string commit;
  std::string author;
  std::string since; ///< the day where its author was: 2024-02-29
  /// History ends there: at its beginning, or in a shallow clone.
  bool isBoundary = false;
};

struct Blame {
  /// Why nothing is known of the file, in git's words; else empty.
  std::string problem;
  /// By line; those that are missing are not committed.
  std::map<std::uint32_t, LineOrigin> lines;
};

/// Asks git once, and only for these lines, of which there has to be one.
Blame blame(const Path &file, const std::set<std::uint32_t> &lines);

/// Whether the history that the file is in was cut off when it was fetched.
bool isShallow(const Path &file);

} // namespace cachetidy::driver

#endif
