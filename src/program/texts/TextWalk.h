// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the files of Texts share: sets of patterns that stay small, and walks
// that end.

#ifndef CACHETIDY_PROGRAM_TEXTS_TEXTWALK_H
#define CACHETIDY_PROGRAM_TEXTS_TEXTWALK_H

#include "program/texts/Texts.h"

namespace cachetidy::program {

/// Keeps a walk from going on for ever, or too long.
struct Texts::Walk {
  bool enter() {
    constexpr unsigned depthLimit = 64;
    constexpr unsigned stepLimit = 5000;
    if (Depth >= depthLimit || Steps >= stepLimit)
      return false;
    ++Depth;
    ++Steps;
    return true;
  }
  void leave() { --Depth; }

private:
  unsigned Depth = 0;
  unsigned Steps = 0;
};

/// All of both; where that is too much, one that covers them.
std::vector<keys::Pattern> either(std::vector<keys::Pattern> one,
                                  const std::vector<keys::Pattern> &other);

/// As a placeholder shows them that says something of its filling: of a text of
/// which nothing is known, and of the room that a number takes.
std::vector<keys::Pattern> placed(std::vector<keys::Pattern> patterns,
                                  std::optional<keys::Filling> filling);

/// Each of the first with each of the second behind it.
std::vector<keys::Pattern> product(const std::vector<keys::Pattern> &first,
                                   const std::vector<keys::Pattern> &second);

} // namespace cachetidy::program

#endif
