// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Loops that take from what goes on after them.

#ifndef CACHETIDY_PROGRAM_FILLS_PUMPS_H
#define CACHETIDY_PROGRAM_FILLS_PUMPS_H

#include "program/linked/Linked.h"

namespace cachetidy::program {

/// Whether a place stands in a loop that takes something out of a file, socket
/// or queue that outlives the call: the next time such a loop meets only what
/// is new. `besides` is what it puts that into.
bool isPumped(const Linked &linked, Site site, facts::Index besides);

} // namespace cachetidy::program

#endif
