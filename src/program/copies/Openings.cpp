// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From a fill to the flag that it stands behind, and to who sets that.

#include "program/copies/Openings.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;

Gates::Gates(const Program &program) : Facts(program.linked()) {
  for (const Store &store : program.stores())
    ByEntity.emplace(store.entity, &store);
}

Openings Gates::openingsOf(const Operation &fill) const {
  Openings openings;
  if (fill.gate == none)
    return openings;
  auto isSet = [](const Operation &operation) {
    return operation.deed == Deed::Replace || operation.deed == Deed::Clear;
  };
  for (auto [at, end] = ByEntity.equal_range(fill.gate); at != end; ++at) {
    const auto &operations = at->second->operations;
    auto closing =
        std::ranges::find_if(operations, [&](const Operation &operation) {
          return isSet(operation) && operation.at.function == fill.at.function;
        });
    if (closing == operations.end())
      continue;
    openings.areKnown =
        std::ranges::none_of(operations, [](const Operation &operation) {
          return operation.deed == Deed::Escape;
        });
    for (const Operation &operation : operations)
      if (isSet(operation) && operation.deed != closing->deed &&
          !Facts.isAsOwnerComesOrGoes(fill.gate, operation.at))
        openings.sites.push_back(operation.at);
  }
  return openings;
}

} // namespace cachetidy::program
