// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How many different keys a store can be asked for.

#ifndef CACHETIDY_PROGRAM_FILLS_KEYS_H
#define CACHETIDY_PROGRAM_FILLS_KEYS_H

#include "program/Program.h"

namespace cachetidy::program {

/// Whether only a handful of keys exist: bool, enums, single characters, and
/// what is always written as a literal. Yes or Unknown.
Answer isFinite(const Program &program, Site key);

/// How many bits an integer key has, as it is declared; the most there are for
/// keys of other types.
unsigned keyBits(const Program &program, Site key);

/// Where keys come from that come from outside the program, as far as callers
/// were seen; nothing where they do not.
std::optional<Origin> keySource(const Program &program, Site key);

/// Whether what keys are read from has no end itself. A file, a table and the
/// settings have one: who is asked by others, or goes through folders, has none.
bool hasNoEnd(const Origin &source);

} // namespace cachetidy::program

#endif
