// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By how their keys are put together.

#include "driver/KeyFamilies.h"

#include <algorithm>

namespace cachetidy::driver {

std::vector<Family> familiesOf(const program::KeySpace &space) {
  std::vector<Family> families;
  for (const program::Entry &entry : space.entries) {
    auto known = std::ranges::find_if(families, [&](const Family &family) {
      const program::Entry &first = *family.entries.front();
      return keys::haveSameShape(first.family, entry.family) &&
             keys::haveSameShape(first.field, entry.field);
    });
    if (known == families.end()) {
      std::string name = keys::spell(entry.family);
      if (!entry.field.pieces().empty())
        name += " . " + keys::spell(entry.field);
      families.push_back({std::move(name), {}});
      known = families.end() - 1;
    }
    known->entries.push_back(&entry);
  }
  std::ranges::sort(families, {}, &Family::name);
  return families;
}

} // namespace cachetidy::driver
