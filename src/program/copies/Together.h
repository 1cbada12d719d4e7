// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Values that are filled together, and of which some are dropped.

#ifndef CACHETIDY_PROGRAM_COPIES_TOGETHER_H
#define CACHETIDY_PROGRAM_COPIES_TOGETHER_H

#include "program/copies/Copies.h"

namespace cachetidy::program {

/// Two stores of one class, asked and filled by one function: the second is
/// emptied at times, and nothing ever drops from the first.
struct LeftBehind {
  const Store *store = nullptr;
  Site filled;
  const Store *sibling = nullptr;
  Site siblingFilled;
  Site cleared; ///< where the sibling is
};

/// Not of caches of objects that live as long as the process: these are judged
/// by themselves.
std::vector<LeftBehind> findLeftBehind(const Program &program);

/// A reload empties one store, goes through all there is outside, and adds to
/// the other one as well: what is no longer there stays in that. Of one object,
/// or the second of all code; not of objects that live on, numbers given in
/// turn, sets that are asked what is new, and caches that are judged by
/// themselves.
std::vector<LeftBehind> findMerged(const Program &program);

/// Members that are filled with the time at which that was done, and are filled
/// again only when that is long ago.
struct StaleStamp {
  facts::Index stamp = facts::none;
  Site filled; ///< the stamp is set
  Site reset;  ///< some of what was filled with it is, and the stamp is not
};

std::vector<StaleStamp> findStaleStamps(const Program &program);

} // namespace cachetidy::program

#endif
