// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which entries of a key space people take for one cache.

#ifndef CACHETIDY_DRIVER_KEYFAMILIES_H
#define CACHETIDY_DRIVER_KEYFAMILIES_H

#include "program/spaces/Families.h"

#include <string>
#include <vector>

namespace cachetidy::driver {

/// What is done to keys that are put together alike.
struct Family {
  std::string name;
  std::vector<const program::Entry *> entries;
};

/// By name.
std::vector<Family> familiesOf(const program::KeySpace &space);

} // namespace cachetidy::driver

#endif
