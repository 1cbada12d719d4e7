// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Whether a value that is kept can differ from what it was derived from.

#ifndef CACHETIDY_PROGRAM_FILLS_STALENESS_H
#define CACHETIDY_PROGRAM_FILLS_STALENESS_H

#include "program/Program.h"

namespace cachetidy::program {

/// The first source of a value kept under a key that can change while it is
/// kept, or null. That the clock went on does not make a value stale.
const Origin *staleSource(const Origins &origins);

/// The same of a value of which there is one. Where programs are and what the
/// system is stay as they are while a process runs.
const Origin *staleSourceOfSlot(const Origins &origins);

/// How a value relates to what it was made from.
enum class Likeness : std::uint8_t {
  Handle, ///< stands for it: a stream, a connection, a pointer into a library
  Object, ///< an object with methods, which may well look again
  Copy,   ///< a copy: numbers, texts, plain structures, containers of these
};

/// Of values of that type; smart pointers and containers by what they hold.
Likeness likenessOf(const Linked &linked, facts::Index type);

} // namespace cachetidy::program

#endif
