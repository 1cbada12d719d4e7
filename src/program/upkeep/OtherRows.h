// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tables of which each row is a thing of its own: `set("plan", p)` changes
// nothing of what `get("theme")` gives.

#ifndef CACHETIDY_PROGRAM_UPKEEP_OTHERROWS_H
#define CACHETIDY_PROGRAM_UPKEEP_OTHERROWS_H

#include "program/upkeep/Upkeep.h"

namespace cachetidy::program {

/// Leaves those out of the places where a change is forgotten that change
/// another row than the one that the copy was made of: who fills the copy gives
/// a text by which the row is chosen, and who makes the change gives another
/// one in its place.
void leaveOutOtherRows(const Program &program, const Copy &copy, Change &made);

} // namespace cachetidy::program

#endif
