// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads the translation units of a program: those that changed.

#ifndef CACHETIDY_DRIVER_READING_H
#define CACHETIDY_DRIVER_READING_H

#include "driver/Complaints.h"
#include "driver/Merging.h"

#include <functional>
#include <mutex>
#include <optional>

namespace cachetidy::driver {

class Sharing;

struct ReadingOptions {
  unsigned jobs = 0; ///< 0 for one on each core
  bool isWatched = false;
  /// What a unit shows by itself, to be counted while somebody watches: no such
  /// finding is taken back. Asked by one thread at a time.
  std::function<std::vector<rules::Finding>(const facts::Unit &)> alone = {};
};

/// What came of a list of requests. Those whose facts are in the store, and
/// still hold, are not parsed; the facts of all others are there when they are
/// needed, and not before.
class Reading {
public:
  /// All that is given must outlive it.
  Reading(std::span<const extract::Request> requests, ReadingOptions options,
          store::Store &store, Timeline &timeline);

  std::size_t size() const { return All.size(); }
  std::size_t parsed() const { return Parsed; }

  /// The same digest, the same units.
  store::Digest digest() const;
  /// What could not be understood.
  Complaints complaints() const;
  /// Of all requests, merged. To be called once. What the store has lost is
  /// read again.
  facts::Unit takeFacts();
  /// What to give to the store at the end.
  std::vector<store::Outcome> outcomes() const;

private:
  struct Seen {
    std::string failure; ///< if there is one, there is nothing else
    store::Outcome outcome;
    bool isMerged = false;
  };
  using Tasks = std::vector<std::size_t>;

  void renew(Tasks &changed);
  void extract(Tasks tasks);
  Tasks mergeStored();
  std::vector<Group> groupsOfStored() const;
  Tasks inOrder(Tasks tasks, const std::vector<double> &costs,
                const Sharing &sharing) const;
  std::optional<facts::Unit> extractOne(std::size_t task, Sharing &sharing);
  void merge(std::size_t task, facts::Unit unit);
  double costOf(std::size_t task) const;

  std::span<const extract::Request> Requests;
  ReadingOptions Options;
  store::Store &Kept;
  Timeline &Times;
  std::vector<store::Memory> Memories;
  std::vector<Seen> All;
  std::size_t Parsed = 0;
  std::mutex Lock; ///< of what follows, while units are read
  /// What was read. Merged at once: units have most of their facts in common,
  /// and all of them together are far more than the program.
  facts::ShardMerger Merged;
};

} // namespace cachetidy::driver

#endif
