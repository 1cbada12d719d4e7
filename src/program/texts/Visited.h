// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Of which keys one is that the server itself has told.

#ifndef CACHETIDY_PROGRAM_TEXTS_VISITED_H
#define CACHETIDY_PROGRAM_TEXTS_VISITED_H

#include "program/texts/Requests.h"

namespace cachetidy::program {

/// What a key can be that was asked for by a pattern, and where the program
/// asks for it.
struct Visited {
  keys::Pattern family;
  Site at;
};

/// What `KEYS user:*` or a scan gave is a key of that family. Empty where the
/// key comes from elsewhere, or no pattern was given.
std::vector<Visited> visitedFor(const Linked &linked, const Texts &texts,
                                const Requests &requests, const Use &use);

} // namespace cachetidy::program

#endif
