// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Groups of settings, in which several may have one name.

#ifndef CACHETIDY_PROGRAM_ORIGINS_GROUPS_H
#define CACHETIDY_PROGRAM_ORIGINS_GROUPS_H

#include "program/texts/Texts.h"

namespace cachetidy::program {

/// Whether a call says of which group the settings are that its object, or its
/// result, is asked for later: `settings.beginGroup("window")`.
bool opensGroup(const models::Effect &effect);

/// The name of the group that the object of a call was opened with last, in the
/// same function and before it, also by way of a method that hands the name on.
/// Empty where that does not say, or the name is not written there.
std::string groupOf(const Linked &linked, const Texts &texts, Site call);

/// By what the file is known that the object of a call is of, where that is one
/// of many: opened in the same function by a name that is put together at run
/// time. Equal for no two places where nothing is known of the name. Empty
/// where it is the file of the program's own settings, or one that is written
/// there.
std::string fileOf(const Linked &linked, const Texts &texts, Site call);

} // namespace cachetidy::program

#endif
