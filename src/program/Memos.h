// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which stores are caches, and which caches nobody keeps in order.

#ifndef CACHETIDY_PROGRAM_MEMOS_H
#define CACHETIDY_PROGRAM_MEMOS_H

#include "program/Program.h"

#include <optional>

namespace cachetidy::program {

/// How a store is filled on first use.
struct Memo {
  Operation fill;  ///< with the lookup whose miss led to it
  Origins origins; ///< of the value
};

/// The first fill of a keyed store whose key was looked up before and found
/// missing, in a function that gives out what the store keeps. None where only
/// a handful of keys exist, or where it makes one object for each key and keeps
/// it: interning.
std::optional<Memo> findKeyedMemo(const Program &program, const Store &store);

/// The same of a store that keeps one value, filled where it was empty.
std::optional<Memo> findSlotMemo(const Program &program, const Store &store);

/// A fill that adds an entry each time it is run, under a key that is counted
/// up or was just read from outside, of a store that is asked for keys later.
/// One that runs in a loop is a table that is loaded.
const Operation *findAccumulation(const Program &program, const Store &store);

/// Removes or replaces something, other than by filling what was empty.
bool removes(const Operation &operation);

/// Whether something may keep the store small: a live drop, code that was not
/// seen, or a look at an entry's age before it is used.
bool isPruned(const Program &program, const Store &store);

/// Whether something may keep it in order: what keeps it small, or live code
/// that fills it without having missed anything, a refresh or a registration.
bool isKept(const Program &program, const Store &store);

} // namespace cachetidy::program

#endif
