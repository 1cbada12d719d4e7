// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which of many texts a place is for, by what was asked of them before.

#ifndef CACHETIDY_PROGRAM_LINKED_CHOSEN_H
#define CACHETIDY_PROGRAM_LINKED_CHOSEN_H

#include "keys/Pattern.h"
#include "program/linked/Linked.h"

namespace cachetidy::program {

/// What the texts that a call is given must have in them for it to be come to:
/// one comes there only where they begin with a word, end with it, or have it
/// somewhere. Nothing where nothing is asked of them.
std::optional<keys::Pattern> chosenAt(const Linked &linked, Site call);

} // namespace cachetidy::program

#endif
