// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Recalls what still holds, and extracts the rest, the longest first.

#include "driver/Reading.h"

#include "driver/Crew.h"
#include "driver/Progress.h"
#include "driver/Sharing.h"
#include "driver/Workload.h"
#include "store/Renewal.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

namespace cachetidy::driver {
namespace {

using std::chrono::milliseconds;

std::uintmax_t sizeOf(const extract::Request &request) {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(
      normalPath(request.file, request.directory), error);
  return error ? 0 : size;
}

bool always(std::size_t) { return true; }

} // namespace

Reading::Reading(std::span<const extract::Request> requests,
                 ReadingOptions options, store::Store &store,
                 Timeline &timeline)
    : Requests(requests), Options(options), Kept(store), Times(timeline),
      All(requests.size()) {
  Memories =
      Times.of("look for changes", [&] { return Kept.recall(Requests); });
  Tasks changed;
  for (std::size_t task = 0; task < All.size(); ++task)
    if (!Memories[task].holds)
      changed.push_back(task);
    else
      All[task].outcome = *Memories[task].last;
  renew(changed);
  extract(std::move(changed));
}

/// Extracts few for many, where that gives what extracting all would give.
/// Leaves those of which nothing is known yet.
void Reading::renew(Tasks &changed) {
  if (changed.size() < 2)
    return;
  store::Renewal renewal(Kept, Memories);
  std::set<std::size_t> isKnown;
  for (Tasks standIns = renewal.standIns(); !standIns.empty();
       standIns = renewal.standIns()) {
    extract(standIns);
    isKnown.insert(standIns.begin(), standIns.end());
    for (const std::size_t standIn : standIns) {
      const Seen &seen = All[standIn];
      for (auto &[task, outcome] : renewal.renew(
               standIn, seen.failure.empty() ? &seen.outcome : nullptr)) {
        All[task].outcome = std::move(outcome);
        isKnown.insert(task);
      }
    }
  }
  std::erase_if(changed,
                [&](std::size_t task) { return isKnown.contains(task); });
}

/// In seconds: as long as it took the last time. A small file takes its time as
/// well, because of what it includes.
double Reading::costOf(std::size_t task) const {
  constexpr double includes = 1.0;
  constexpr double bytesPerSecond = 20000;
  if (const std::optional<store::Outcome> &last = Memories[task].last)
    return std::chrono::duration<double>(last->duration).count();
  return includes +
         static_cast<double>(sizeOf(Requests[task])) / bytesPerSecond;
}

void Reading::extract(Tasks tasks) {
  Parsed += tasks.size();
  std::vector<double> costs(All.size());
  for (const std::size_t task : tasks)
    costs[task] = costOf(task);
  std::optional<Progress> looking(std::in_place, Options.isWatched,
                                  "looking at includes ", tasks.size(),
                                  double(tasks.size()));
  Sharing sharing(Requests, tasks, Kept.files(), threadsFor(Options.jobs),
                  *looking, Times);
  looking.reset();
  Progress progress(Options.isWatched, "", tasks.size(),
                    std::accumulate(costs.begin(), costs.end(), 0.0));
  const auto work = [&](std::size_t step) {
    if (step >= All.size())
      return sharing.build(step - All.size());
    progress.begin(Requests[step].file);
    if (std::optional<facts::Unit> unit = extractOne(step, sharing)) {
      const std::scoped_lock guard(Lock);
      if (Options.isWatched && Options.alone)
        progress.found(Options.alone(*unit));
      merge(step, std::move(*unit));
    }
    progress.end(costs[step]);
  };
  doAll(inOrder(std::move(tasks), costs, sharing), threadsFor(Options.jobs),
        work, [](std::size_t underWay) {
          return isRoomForAnother(underWay, availableMemory());
        });
}

/// Units that share nothing come first, the others group by group, the largest
/// first; in each the longest, so that none is left to run alone at the end.
/// A step beyond all tasks builds what a group shares, before its units.
Reading::Tasks Reading::inOrder(Tasks tasks, const std::vector<double> &costs,
                                const Sharing &sharing) const {
  std::vector<double> weights(sharing.groups());
  for (const std::size_t task : tasks)
    if (const std::optional<std::size_t> group = sharing.groupOf(task))
      weights[*group] += costs[task];
  const auto rank = [&](std::size_t task) {
    const std::optional<std::size_t> group = sharing.groupOf(task);
    return std::tuple(group ? -weights[*group] : -HUGE_VAL, group, -costs[task],
                      task);
  };
  std::ranges::sort(tasks, std::less(), rank);
  Tasks steps;
  std::optional<std::size_t> last;
  for (const std::size_t task : tasks) {
    const std::optional<std::size_t> group = sharing.groupOf(task);
    if (group != last)
      steps.push_back(All.size() + *group);
    last = group;
    steps.push_back(task);
  }
  return steps;
}

std::optional<facts::Unit> Reading::extractOne(std::size_t task,
                                               Sharing &sharing) {
  const extract::Request &request = Requests[task];
  const auto start = Timeline::Clock::now();
  extract::Extraction extraction = sharing.extract(task);
  const auto end = Timeline::Clock::now();
  const auto parsed =
      end - std::chrono::duration_cast<Timeline::Clock::duration>(
                extraction.afterParsing);
  Times.add("parse", request.file, start, parsed);
  Times.add("extract", request.file, parsed, end);
  Seen &seen = All[task];
  seen.failure = extraction.failure;
  if (!seen.failure.empty())
    return std::nullopt;
  const char *keeping =
      Kept.keepsNothing() ? "serialise" : "write to the store";
  seen.outcome = Times.of(keeping, [&] {
    return Kept.keep(request, extraction,
                     std::chrono::duration_cast<milliseconds>(end - start));
  });
  return std::move(extraction.unit);
}

void Reading::merge(std::size_t task, facts::Unit unit) {
  Times.of("merge", [&] { Merged.add(std::move(unit)); });
  All[task].isMerged = true;
}

facts::Unit Reading::takeFacts() {
  extract(mergeStored());
  for (std::size_t task = 0; task < All.size(); ++task)
    if (!All[task].failure.empty())
      Merged.add(incompleteUnit(Requests[task]));
  return Times.of("merge", [&] { return Merged.finish(); });
}

/// The order does not matter. Returns what the store has lost.
Reading::Tasks Reading::mergeStored() {
  const std::vector<Group> groups = groupsOfStored();
  Merging merging(Kept, Times, Merged);
  Tasks numbers(groups.size());
  std::iota(numbers.begin(), numbers.end(), std::size_t{0});
  doAll(
      numbers, threadsFor(Options.jobs),
      [&](std::size_t number) { merging.add(groups[number]); }, always);
  return merging.takeLost();
}

/// About as many as there are units in each. A small program is read as
/// quickly unit by unit.
std::vector<Group> Reading::groupsOfStored() const {
  constexpr std::size_t small = 256;
  const bool isSmall = All.size() < small;
  const auto count = static_cast<std::uint32_t>(
      isSmall ? All.size()
              : std::bit_floor(std::size_t(std::sqrt(All.size()))));
  std::vector<Group> groups(count);
  for (std::size_t task = 0; task < All.size(); ++task) {
    Group &group = groups[isSmall ? task : partOf(Requests[task], count) - 1];
    if (All[task].isMerged)
      group.isSettled = false;
    else if (All[task].failure.empty())
      group.units.push_back({task, All[task].outcome.facts});
  }
  return groups;
}

store::Digest Reading::digest() const {
  std::vector<std::string> parts;
  for (std::size_t task = 0; task < All.size(); ++task) {
    const Seen &seen = All[task];
    parts.push_back(seen.failure.empty()
                        ? store::nameOf(seen.outcome.facts)
                        : "not read: " + nameOf(Requests[task]));
  }
  return digestOfAll(std::move(parts));
}

Complaints Reading::complaints() const {
  Gathering gathering;
  for (std::size_t task = 0; task < All.size(); ++task)
    if (All[task].failure.empty())
      gathering.addErrors(Requests[task], All[task].outcome.errors);
    else
      gathering.addFailure(Requests[task], All[task].failure);
  return gathering.finish();
}

std::vector<store::Outcome> Reading::outcomes() const {
  std::vector<store::Outcome> outcomes;
  for (const Seen &seen : All)
    if (seen.failure.empty())
      outcomes.push_back(seen.outcome);
  return outcomes;
}

} // namespace cachetidy::driver
