// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The facts of many units that are in the store, as one.

#ifndef CACHETIDY_DRIVER_MERGING_H
#define CACHETIDY_DRIVER_MERGING_H

#include "driver/Timeline.h"
#include "facts/Serialize.h"
#include "store/Store.h"

#include <mutex>
#include <span>
#include <vector>

namespace cachetidy::driver {

/// Of names, in any order.
store::Digest digestOfAll(std::vector<std::string> names);

/// One unit of a program.
struct StoredUnit {
  std::size_t task = 0;     ///< what it is called by who asks
  store::Digest facts = {}; ///< their name in the store
};

/// Units of a program that are merged by themselves. What becomes of merging
/// does not depend on how it is grouped (Merge.h), so that a merge of units
/// that are what they were can be kept: a change of one leads to no reading of
/// the others but those in its group.
struct Group {
  std::vector<StoredUnit> units;
  /// All its units are in the store, and have been there: who edits a file goes
  /// on to edit it.
  bool isSettled = true;
};

class Merging {
public:
  /// Takes all by reference.
  Merging(store::Store &store, Timeline &timeline, facts::ShardMerger &merger)
      : Kept(store), Times(timeline), Into(merger) {}

  /// Merges a group into the whole. Safe to call for several at once.
  void add(const Group &group);
  /// What the store has lost.
  std::vector<std::size_t> takeLost() { return std::move(Lost); }

private:
  bool addKept(const store::Digest &key);
  bool addShard(const store::Shard &shard);
  void addEach(std::span<const StoredUnit> units);
  void mergeAnew(const Group &group, const store::Digest &key);
  std::optional<store::Shard> read(const StoredUnit &unit);

  store::Store &Kept;
  Timeline &Times;
  std::mutex Lock; ///< of what follows
  facts::ShardMerger &Into;
  std::vector<std::size_t> Lost;
};

} // namespace cachetidy::driver

#endif
