// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Keeps what was found for each value.

#include "program/origins/ValueMakers.h"

namespace cachetidy::program {

const std::vector<Query> &ValueMakers::queries(const View &value) {
  const auto [slot, isNew] = Queries.try_emplace(value);
  if (isNew)
    slot->second = queriesOf(Facts, value);
  return slot->second;
}

const std::vector<Instance> &ValueMakers::instances(const View &value) {
  const auto [slot, isNew] = Instances.try_emplace(value);
  if (isNew)
    slot->second = instancesOf(Facts, value);
  return slot->second;
}

std::optional<OtherQueries> ValueMakers::otherQueries(const View &one,
                                                      const View &other) {
  return findOtherQueries(queries(one), queries(other));
}

std::optional<std::pair<Instance, Instance>>
ValueMakers::otherInstances(const View &one, const View &other) {
  return findOtherInstances(instances(one), instances(other));
}

} // namespace cachetidy::program
