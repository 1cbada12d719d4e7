// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cache-static-memo: a container that lives as long as the process, is filled
// when a lookup misses, and is never dropped from.

#include "program/Keys.h"
#include "program/Memos.h"
#include "rules/Check.h"
#include "rules/Story.h"

#include <algorithm>

namespace cachetidy::checks {

using program::Memo;
using program::Operation;
using program::Program;
using program::Store;
using rules::Finding;
using rules::Probability;

static void tellStore(const Program &program, const Store &store,
                      Finding &finding) {
  const facts::Variable *root = program.linked().variable(store.root);
  const char *life = root->duration == facts::Duration::Thread
                         ? " is declared here and lives as long as its thread"
                         : " is declared here and lives as long as the process";
  finding.because.push_back({rules::locate(program, store.declared),
                             rules::quoted(program, store.entity) + life});
  std::ranges::move(rules::tellDeadDrops(program, store),
                    std::back_inserter(finding.because));
}

static void tellStale(const Program &program, const Store &store,
                      const Memo &memo, Finding &finding) {
  const program::Origin &origin = memo.origins.sources.front();
  finding.message = rules::quoted(program, store.entity) +
                    " keeps what was read from " + rules::sourceOf(origin) +
                    ", and nothing drops it when that changes";
  std::ranges::move(rules::tellOrigin(program, origin),
                    std::back_inserter(finding.because));
}

static void tellGrowth(const Program &program, const Store &store,
                       const Memo &memo, Finding &finding) {
  finding.message = rules::quoted(program, store.entity) +
                    " grows: it keeps an entry for every key it is ever asked "
                    "for, and nothing drops any";
  program::Site source = program::keySource(program, memo.fill.key);
  finding.probability =
      source.known() ? Probability::Likely : Probability::Possible;
  if (source.known())
    finding.because.push_back(
        {rules::locate(program, source),
         "keys come from outside the program, read here"});
}

static Finding tell(const Program &program, const Store &store,
                    const Memo &memo) {
  Finding finding = rules::findingOn(program, store, memo.fill.at);
  finding.because.push_back({rules::locate(program, memo.fill.missed),
                             "a key that is found here is answered from " +
                                 rules::quoted(program, store.entity)});
  if (memo.origins.sources.empty())
    tellGrowth(program, store, memo, finding);
  else
    tellStale(program, store, memo, finding);
  tellStore(program, store, finding);
  return finding;
}

/// Not filled where a lookup missed, but entry by entry as the program runs.
static Finding tellAccumulation(const Program &program, const Store &store,
                                const Operation &fill) {
  Finding finding = rules::findingOn(program, store, fill.at);
  finding.message = rules::quoted(program, store.entity) +
                    " grows: each time something new comes by it gets another "
                    "entry, and nothing drops any";
  finding.because.push_back({rules::locate(program, fill.key),
                             "there is no end to the keys it is given here"});
  tellStore(program, store, finding);
  return finding;
}

std::vector<Finding> checkStaticMemo(const Program &program,
                                     const rules::Settings &) {
  std::vector<Finding> findings;
  for (const Store &store : program.stores()) {
    if (!program.linked().variable(store.root) || isPruned(program, store))
      continue;
    std::optional<Memo> memo = findKeyedMemo(program, store);
    if (memo && !isKept(program, store))
      findings.push_back(tell(program, store, *memo));
    else if (const Operation *fill = findAccumulation(program, store))
      findings.push_back(tellAccumulation(program, store, *fill));
  }
  return findings;
}

std::span<const rules::Option> optionsOfStaticMemo() { return {}; }

} // namespace cachetidy::checks
