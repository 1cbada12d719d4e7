// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Work that one part of a program leaves for another to do.

#ifndef CACHETIDY_PROGRAM_UPKEEP_HANDOVER_H
#define CACHETIDY_PROGRAM_UPKEEP_HANDOVER_H

#include "program/running/Paths.h"

#include <vector>

namespace cachetidy::program {

class Program;

/// Where something is put into a container, or a flag is set, of which live
/// code of `doing` takes out what is there after it has read it: identities in
/// a queue, a mark that all is to be done anew. Not of `without`, a variable or
/// field: what is put into a cache asks for nothing.
std::vector<Site> leftFor(const Program &program, const FunctionSet &doing,
                          facts::Index without);

} // namespace cachetidy::program

#endif
