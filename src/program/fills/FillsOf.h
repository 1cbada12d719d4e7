// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the files of Fills share.

#ifndef CACHETIDY_PROGRAM_FILLS_FILLSOF_H
#define CACHETIDY_PROGRAM_FILLS_FILLSOF_H

#include "program/fills/Fills.h"

namespace cachetidy::program {

/// Whether a value came in as an argument: who hands it over knows its key.
bool isHandedOver(const Program &program, const View &view);

/// Of a static that keeps one value: what fills it for the first who asks, or
/// for who asks for another than the last.
void addSlotFills(const Program &program, const Store &store,
                  std::vector<Fill> &fills);

/// Of a fill whose value is made by who is given for that: those that callers
/// make of it, who give a lambda there and know what it depends on.
std::vector<Fill> fillsByMakers(const Linked &linked, const Fill &fill);

/// What its key is made of; of a key that is a structure, what its comparison
/// looks at.
std::vector<Input> keyInputs(const Linked &linked, const Fill &fill);

/// Where a member or variable gets another value, later than as what it begins
/// with, or is counted, or something is put into it or taken out; not where it
/// was asked for and found missing.
std::vector<Site> laterChangesOf(const Program &program, facts::Index entity);

/// Whether the key names the object that a member is of, by another one. What
/// an object keeps itself needs no name for it: there only what changes with
/// the other one belongs to it.
bool isOfNamedObject(const Program &program, const Fill &fill,
                     std::span<const Input> key, const Input &input);

/// The locals that its key is made of as a whole, as a digest is: what they are
/// made of is in it.
std::set<Site> wholesInKey(const Linked &linked, const Fill &fill);

/// What a value is made of that is asked of a parameter by a word, where its
/// key is made of other words that are asked of it in the same way.
std::vector<Input> missingParts(const Linked &linked, const Fill &fill);

/// Members of objects that all code shares, which the function that fills asks
/// for, and which live code sets while the program runs and does not lead to a
/// drop; none of an object that the key is made of. Only of stores with keys,
/// and where the whole program is known.
std::vector<Input> missingSharedMembers(const Program &program,
                                        const Fill &fill);

/// The fill that a write to a key space is, if it is one.
void addFillsIn(const Program &program, const Use &use,
                std::vector<Fill> &fills);

} // namespace cachetidy::program

#endif
