// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which functions let time pass again and again.

#ifndef CACHETIDY_PROGRAM_RUNNING_PAUSES_H
#define CACHETIDY_PROGRAM_RUNNING_PAUSES_H

#include "program/linked/Answer.h"
#include "program/running/Paths.h"

namespace cachetidy::program {

/// The functions that go on as long as they are let, with pauses: `while
/// (isOn) { poll(); sleep(1); }`. Not those that pause before they try again
/// what has failed, where they do so a number of times, nor what pauses once.
/// Their rows: `main` is several. `live` is by entity.
std::set<facts::Index> findPolling(const Linked &linked, const Paths &paths,
                                   std::span<const Answer> live);

} // namespace cachetidy::program

#endif
