// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which translation units have so much in common that it pays to read that
// once.

#ifndef CACHETIDY_DRIVER_CLUSTERS_H
#define CACHETIDY_DRIVER_CLUSTERS_H

#include <cstdint>
#include <span>
#include <vector>

namespace cachetidy::driver {

/// Things that a member needs, by their numbers, sorted.
using Needs = std::vector<std::uint32_t>;

struct Cluster {
  std::vector<std::size_t> members; ///< sorted
  Needs common;                     ///< what all of them need
};

/// Puts together those that save most if what they have in common is provided
/// once for all of them, which costs as much as providing it `price` times to
/// one. Those that are better left alone are in no cluster. `costs` has one for
/// each number. A function of its arguments.
std::vector<Cluster> findClusters(std::span<const Needs> members, double price,
                                  std::span<const std::uint64_t> costs);

} // namespace cachetidy::driver

#endif
