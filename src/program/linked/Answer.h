// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How much of a program is known, and what can be said of it then.

#ifndef CACHETIDY_PROGRAM_LINKED_ANSWER_H
#define CACHETIDY_PROGRAM_LINKED_ANSWER_H

#include <cstdint>

namespace cachetidy::program {

/// Whether there can be translation units of which nothing is known.
enum class Extent : std::uint8_t {
  Part, ///< an editor's open file, a plugin's translation unit
  Whole ///< what was not seen is not there
};

/// An answer that may be wanting: Unknown means silence.
enum class Answer : std::uint8_t { No, Unknown, Yes };

} // namespace cachetidy::program

#endif
