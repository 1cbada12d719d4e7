// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How deep types are nested in each other.

#ifndef CACHETIDY_FACTS_NESTING_H
#define CACHETIDY_FACTS_NESTING_H

#include "facts/Type.h"

#include <span>
#include <vector>

namespace cachetidy::facts {

/// For each type 0 if it has no arguments, else one more than the deepest of
/// them; `none` for a type that contains itself, which no real type does.
std::vector<Index> nestingDepths(std::span<const Type> types);

/// The types' indices, arguments before what is made of them.
std::vector<Index> argumentsFirst(std::span<const Index> depths);

} // namespace cachetidy::facts

#endif
