// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the files of Copies share.

#ifndef CACHETIDY_PROGRAM_COPIES_COPIESOF_H
#define CACHETIDY_PROGRAM_COPIES_COPIESOF_H

#include "program/copies/Copies.h"

namespace cachetidy::program {

/// What the fills of families of keys keep, in key spaces of which all is
/// known.
/// Those of some drops that live code of the program makes.
DropSites liveDrops(const Program &program, std::vector<Site> drops);

void addCopiesInSpaces(const Program &program, std::vector<Copy> &copies);

/// What is filled where a lookup missed, in stores that let nothing go by
/// themselves.
void addCopiesInStores(const Program &program, std::vector<Copy> &copies);

} // namespace cachetidy::program

#endif
