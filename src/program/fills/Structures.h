// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Structures that are kept, or are keys, by their fields.

#ifndef CACHETIDY_PROGRAM_FILLS_STRUCTURES_H
#define CACHETIDY_PROGRAM_FILLS_STRUCTURES_H

#include "program/Program.h"
#include "program/origins/Inputs.h"

#include <optional>

namespace cachetidy::program {

/// The inputs of some fields of a structure that is written as a list; of
/// another value, or where all fields count, those of the whole.
std::vector<Input>
inputsOfFields(const Linked &linked, const View &structure,
               const std::optional<std::vector<facts::Index>> &fields,
               Site within, const std::set<Site> &covered = {});

/// Which fields of what a store keeps a function gives out, where it gives out
/// no more; nothing where it gives out the whole, or that is not known.
std::optional<std::vector<facts::Index>>
fieldsGivenOut(const Linked &linked, const Store &store, facts::Index function);

} // namespace cachetidy::program

#endif
