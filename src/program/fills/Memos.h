// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which stores are caches, and which caches nobody keeps in order.

#ifndef CACHETIDY_PROGRAM_FILLS_MEMOS_H
#define CACHETIDY_PROGRAM_FILLS_MEMOS_H

#include "program/fills/Staleness.h"

#include <optional>

namespace cachetidy::program {

/// How a store is filled on first use.
struct Memo {
  Operation fill;  ///< with the lookup whose miss led to it, if one did
  Origins origins; ///< of the value
  /// Under a key; else there is one value.
  bool isKeyed = false;

  /// The source that makes it go stale, or null.
  const Origin *stale() const {
    return isKeyed ? staleSource(origins) : staleSourceOfSlot(origins);
  }
};

/// The first fill of a store that makes it a cache; one from a source that
/// changes, if there is one.
///
/// Of a keyed store: where the key was looked up before and found missing, in a
/// function that gives out what the store keeps. None where only a handful of
/// keys exist, where it lets entries go by itself, where values are numbers
/// given in turn or texts that stand in the source, where they are not kept
/// longer than somebody else keeps them, and where it makes one object for each
/// key and keeps it: interning.
///
/// Of a store that keeps one value: where it was found empty or as what it
/// begins with, from a source that changes. None where that is no copy but a
/// handle, like an open file.
std::optional<Memo> findMemo(const Program &program, const Store &store);

/// Whether it keeps objects by pointer that are made of their key, so that
/// there is one for each.
bool isInterning(const Program &program, const Store &store, const Memo &memo);

/// Whether a fill of a keyed store keeps what somebody asked for, to answer
/// from it the next time: not a registry, nor numbers given in turn.
bool isAnswerKept(const Program &program, const Store &store,
                  const Operation &fill);

/// Whether what is put at the end of a list is what was searched for in it and
/// not found, and was read after that: who asks next is given it. Not what is
/// put together piece by piece.
bool isFoundByNext(const Program &program, const Store &store,
                   const Operation &fill);

/// Whether it puts in a number that is given in turn: the size so far, or a
/// counter.
bool isNumbering(const Linked &linked, const Store &store,
                 const Operation &fill);

/// The type of what a container keeps under a key, or none.
facts::Index mappedType(const Linked &linked, const Store &store);

/// A fill that adds an entry each time it is run, under a key that is counted
/// up or was just read from outside, of a store that is asked for keys later;
/// or what begins a list under such a key. One that runs in a loop is a table
/// that is loaded, and one that makes what it did not find, to keep one object
/// for each key, is interning.
const Operation *findAccumulation(const Program &program, const Store &store);

/// Whether the memo keeps one object that may itself see to being up to date.
bool mayLookAgain(const Program &program, const Store &store, const Memo &memo);

/// Removes or replaces something, other than by filling what was empty.
bool removes(const Operation &operation);

/// Whether it puts an element into a set, where it also says whether that was
/// there.
bool isPutIntoSet(const Linked &linked, const Operation &operation);

/// Whether it is one of many that are put at the end, in a loop.
bool isPiece(const Linked &linked, const Operation &operation);

/// Whether live code removes from it or replaces it, or code that was not seen
/// may do so.
bool isPruned(const Program &program, const Store &store);

/// The same of whole entries: what is taken out of a list that is kept under a
/// key leaves the key where it is.
bool losesEntries(const Program &program, const Store &store);

/// Whether who finds an entry asks whether it is still good, and makes it anew
/// if not. That takes none away.
bool isRevalidated(const Store &store);

/// Whether there is live code that fills it without having missed anything, a
/// refresh or a registration. The gate that a memo was filled through counts as
/// part of it.
bool isRenewed(const Program &program, const Store &store, const Memo &memo);

/// Whether somebody keeps it in order: it is pruned or renewed.
bool isKept(const Program &program, const Store &store, const Memo &memo);

} // namespace cachetidy::program

#endif
