// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Group by group, as far as groups are worth it.

#include "driver/Merging.h"

#include "store/Record.h"

#include <algorithm>

namespace cachetidy::driver {
store::Digest digestOfAll(std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  store::RecordWriter all;
  for (const std::string &name : names)
    all.text(name);
  return extract::digestOf(all.bytes());
}

/// Of what a merge was made. Names of facts tell of their format as well.
static store::Digest keyOf(const Group &group) {
  std::vector<std::string> names;
  for (const StoredUnit &unit : group.units)
    names.push_back(store::nameOf(unit.facts));
  return digestOfAll(std::move(names));
}

void Merging::add(const Group &group) {
  if (!group.isSettled || group.units.size() < 2) {
    addEach(group.units);
    return;
  }
  const store::Digest key = keyOf(group);
  if (!addKept(key))
    mergeAnew(group, key);
}

bool Merging::addKept(const store::Digest &key) {
  const std::optional<store::Shard> merge =
      Times.of("read merged facts", [&] { return Kept.merge(key); });
  return merge && addShard(*merge);
}

bool Merging::addShard(const store::Shard &shard) {
  const std::scoped_lock guard(Lock);
  return Times.of("merge", [&] { return Into.add(shard).empty(); });
}

void Merging::addEach(std::span<const StoredUnit> units) {
  for (const StoredUnit &unit : units) {
    const std::optional<store::Shard> shard = read(unit);
    if (shard && addShard(*shard))
      continue;
    const std::scoped_lock guard(Lock);
    Lost.push_back(unit.task);
  }
}

/// A group of which something is lost is not kept: what is read again in its
/// place may be something else.
void Merging::mergeAnew(const Group &group, const store::Digest &key) {
  facts::ShardMerger merger;
  std::vector<std::size_t> lost;
  for (const StoredUnit &unit : group.units) {
    const std::optional<store::Shard> shard = read(unit);
    if (!shard || !merger.add(*shard).empty())
      lost.push_back(unit.task);
  }
  facts::Unit merged = merger.finish();
  if (lost.empty())
    Times.of("keep merged facts",
             [&] { Kept.keepMerge(key, facts::serialize(merged)); });
  const std::scoped_lock guard(Lock);
  Into.add(std::move(merged));
  Lost.insert(Lost.end(), lost.begin(), lost.end());
}

std::optional<store::Shard> Merging::read(const StoredUnit &unit) {
  return Times.of("read from the store",
                  [&] { return Kept.facts(unit.facts); });
}

} // namespace cachetidy::driver
