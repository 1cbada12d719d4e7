// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The kinds of memos. Only for the files that find them.

#ifndef CACHETIDY_PROGRAM_FILLS_MEMOSOF_H
#define CACHETIDY_PROGRAM_FILLS_MEMOSOF_H

#include "program/fills/Memos.h"

namespace cachetidy::program {

/// Whether a fill may make a memo: of something that was missing, or that the
/// static variable begins with.
bool keeps(const Linked &linked, const Operation &operation);

/// The same of one value, which is put in the place of the whole.
bool keepsOne(const Linked &linked, const Operation &operation);

/// Whether what is put in was asked for before one looked whether it is there:
/// that tells of changes or doubles, and saves no question.
bool isAskedFirst(const Linked &linked, const Operation &fill);

/// Of a store that keeps one value.
std::optional<Memo> findSlotMemo(const Program &program, const Store &store);

} // namespace cachetidy::program

#endif
