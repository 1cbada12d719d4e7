// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where the text is put together that somebody gives away as a key.

#ifndef CACHETIDY_PROGRAM_SPACES_MAKINGS_H
#define CACHETIDY_PROGRAM_SPACES_MAKINGS_H

#include "program/Program.h"

namespace cachetidy::program {

struct Making {
  enum Kind : std::uint8_t {
    Built,    ///< by a key builder
    Extended, ///< by a key builder, and then by hand
    Composed, ///< by hand, of parts that the run decides
    Written,  ///< in the source, as it is
    Unknown,  ///< somewhere that was not seen
  } kind = Unknown;
  View at;
  /// What it can be there.
  std::vector<keys::Pattern> families = {};
  /// The functions that return it, the one that is called first in front;
  /// lambdas are not among them.
  std::vector<facts::Index> helpers = {};
};

/// All ways in which the key of a use is made. A function whose name is on
/// `builders` builds keys as well.
std::vector<Making> makingsOf(const Program &program, const Use &use,
                              std::span<const std::string> builders);

} // namespace cachetidy::program

#endif
