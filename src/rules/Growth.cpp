// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Stores that get more and more entries: the same is told of them wherever they
// are.

#include "rules/Growth.h"

#include "program/fills/Keys.h"
#include "rules/Story.h"

#include <algorithm>
#include <iterator>

namespace cachetidy::rules {

using program::Memo;
using program::Operation;
using program::Program;
using program::Store;

/// In the subject: of one store, growth is another fault than what is stale.
static constexpr std::string_view grows = " grows";

GrowthSettings::GrowthSettings(const Settings &settings)
    : isTold(settings.flag("Growth")),
      smallKeyBits(settings.number("SmallKeyBits")) {}

/// Of what is filled where a lookup missed.
static Finding tellGrowth(const Program &program, const Store &store,
                          const Memo &memo) {
  Finding finding = findingOn(program, store, memo.fill.at);
  finding.subject += grows;
  finding.message = quoted(program, store.called) +
                    " grows: it keeps an entry for every key it is ever asked "
                    "for, and nothing drops any";
  if (memo.fill.missed.known())
    finding.because.push_back(tellMiss(program, store, memo));
  const auto source = program::keySource(program, memo.fill.key);
  finding.probability = source && program::hasNoEnd(*source)
                            ? Probability::Likely
                            : Probability::Possible;
  if (source)
    finding.because.push_back(
        {locate(program, source->at),
         "keys come from outside the program, read here"});
  return finding;
}

/// Of what is filled entry by entry as the program runs.
static Finding tellAccumulation(const Program &program, const Store &store,
                                const Operation &fill) {
  Finding finding = findingOn(program, store, fill.at);
  finding.subject += grows;
  finding.message = quoted(program, store.called) +
                    " grows: each time something new comes by it gets another "
                    "entry, and nothing drops any";
  finding.because.push_back({locate(program, fill.key),
                             "there is no end to the keys it is given here"});
  if (program.endsByItself(fill.at))
    finding.probability = Probability::Possible;
  const program::Origins origins = program.tracing().originsOf(fill.key);
  if (const program::Origin *outside = staleSource(origins)) {
    if (!program::hasNoEnd(*outside))
      finding.probability = Probability::Possible;
    std::ranges::move(tellOrigin(program, *outside),
                      std::back_inserter(finding.because));
  }
  return finding;
}

std::optional<Finding> findGrowth(const Program &program, const Store &store,
                                  const std::optional<Memo> &memo,
                                  const GrowthSettings &settings) {
  if (!settings.isTold)
    return std::nullopt;
  // What is stale is told as that, but where something of it is seen to.
  bool isEndless = memo && (!memo->stale() || isPruned(program, store)) &&
                   keyBits(program, memo->fill.key) > settings.smallKeyBits;
  if (losesEntries(program, store))
    return std::nullopt;
  if (isEndless && !isRenewed(program, store, *memo))
    return tellGrowth(program, store, *memo);
  if (memo && !isRevalidated(store))
    return std::nullopt;
  const Operation *fill = findAccumulation(program, store);
  // What methods do to their own object is told of the class, and only there.
  const bool isTold =
      fill && (fill->root == facts::none) == (store.root == facts::none);
  return isTold ? std::optional(tellAccumulation(program, store, *fill))
                : std::nullopt;
}

} // namespace cachetidy::rules
