// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Facts as bytes, and as something to read.

#ifndef CACHETIDY_FACTS_SERIALIZE_H
#define CACHETIDY_FACTS_SERIALIZE_H

#include "facts/Merge.h"

#include <cstdint>
#include <span>
#include <string>
#include <unordered_set>
#include <variant>
#include <vector>

namespace cachetidy::facts {

/// The version of the form below; another version is refused, never guessed at.
inline constexpr std::uint32_t formatVersion = 8;

/// A shard: {"format": "cachetidy-facts", "version": N, blocks...}, one block
/// for each file that something was seen in (see Container.h and Split.h).
std::vector<std::uint8_t> serialize(const Unit &unit);

/// The unit in canonical form, or what is wrong with the bytes: that they are
/// no shard, of another version, or damaged (every index is checked).
std::variant<Unit, std::string>
deserialize(std::span<const std::uint8_t> bytes);

/// Merges shards. What many of them hold is read once.
class ShardMerger {
public:
  /// Empty, or what is wrong with the bytes; then nothing of them was taken.
  /// Which parts of a program they are, and no shard before was, goes to
  /// `shares`.
  std::string add(std::span<const std::uint8_t> bytes,
                  std::vector<Share> *shares = nullptr);
  void add(Unit &&unit) { Units.add(std::move(unit)); }

  /// All that was added, in canonical form. To be called once.
  Unit finish() { return Units.finish(); }

private:
  std::unordered_set<std::string> Known;
  Merger Units;
};

/// JSON for people: indices are resolved to names, positions to file:line:col.
std::string dump(const Unit &unit);

} // namespace cachetidy::facts

#endif
