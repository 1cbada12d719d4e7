// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The queries and the instances of templates that values are made of.

#ifndef CACHETIDY_PROGRAM_ORIGINS_VALUEMAKERS_H
#define CACHETIDY_PROGRAM_ORIGINS_VALUEMAKERS_H

#include "program/origins/Instances.h"
#include "program/origins/Queries.h"

#include <map>

namespace cachetidy::program {

/// Each value is looked through once, with however many others it is compared.
class ValueMakers {
public:
  explicit ValueMakers(const Linked &linked) : Facts(linked) {}

  /// As findOtherQueries() and findOtherInstances() say.
  std::optional<OtherQueries> otherQueries(const View &one, const View &other);
  std::optional<std::pair<Instance, Instance>>
  otherInstances(const View &one, const View &other);

private:
  const std::vector<Query> &queries(const View &value);
  const std::vector<Instance> &instances(const View &value);

  const Linked &Facts;
  std::map<View, std::vector<Query>> Queries;
  std::map<View, std::vector<Instance>> Instances;
};

} // namespace cachetidy::program

#endif
