// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One unit as bytes: its tables, one after the other.

#ifndef CACHETIDY_FACTS_PACKEDUNIT_H
#define CACHETIDY_FACTS_PACKEDUNIT_H

#include "facts/Container.h"
#include "facts/Unit.h"

namespace cachetidy::facts {

Bytes packUnit(const Unit &unit);

/// The unit, or what is wrong with the bytes: every index is checked.
std::variant<Unit, std::string> readUnit(ByteView bytes);

} // namespace cachetidy::facts

#endif
