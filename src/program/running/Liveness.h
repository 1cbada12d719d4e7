// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which functions a running program can come to.

#ifndef CACHETIDY_PROGRAM_RUNNING_LIVENESS_H
#define CACHETIDY_PROGRAM_RUNNING_LIVENESS_H

#include "program/linked/Answer.h"
#include "program/linked/Linked.h"

namespace cachetidy::program {

/// By entity. Yes: called from a root, over calls that were seen. No: all of
/// the program was seen, and nothing but tests comes here. A program without
/// `main` is a library: its external functions are roots.
std::vector<Answer> findLive(const Linked &linked, Extent extent);

/// Whether it has a `main` that is no test's: else it is a library.
bool hasMain(const Linked &linked);

/// Whether a library calls a function, by what that overrides.
bool overridesOutside(const Linked &linked, const facts::Function &function);

/// Whether live code calls something of that role, and of that kind of source.
Answer isDone(const Linked &linked, std::span<const Answer> live,
              models::Role role, models::SourceKind kind);

} // namespace cachetidy::program

#endif
