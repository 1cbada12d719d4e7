// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Whether all indices of a unit point at something.

#ifndef CACHETIDY_FACTS_WELLFORMED_H
#define CACHETIDY_FACTS_WELLFORMED_H

#include "facts/Unit.h"

namespace cachetidy::facts {

/// The first thing that is wrong with the unit's indices, or an empty text:
/// each is in its table, those that must be there are, and neither types nor
/// guards contain themselves. All code that takes a Unit relies on this.
std::string findFlaw(const Unit &unit);

} // namespace cachetidy::facts

#endif
