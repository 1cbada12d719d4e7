// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The opposite of merging.

#ifndef CACHETIDY_FACTS_SPLIT_H
#define CACHETIDY_FACTS_SPLIT_H

#include "facts/Unit.h"

#include <vector>

namespace cachetidy::facts {

/// One unit in canonical form for each file in which something was seen, and
/// one for what stands nowhere; merged they give the whole again. What two
/// translation units see alike in a header gives them the same unit.
std::vector<Unit> splitByFile(const Unit &unit);

/// The file of such a unit; empty for what stands nowhere.
std::string fileOf(const Unit &part);

} // namespace cachetidy::facts

#endif
