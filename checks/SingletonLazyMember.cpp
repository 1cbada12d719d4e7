// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cache-singleton-lazy-member: a member that is filled on first use from
// something that changes, or that only grows, of an object that lives as long
// as the process, and that nothing resets.

#include "program/fills/Memos.h"
#include "rules/Causes.h"
#include "rules/Growth.h"
#include "rules/Story.h"

#include <algorithm>

namespace cachetidy::checks {

using program::Holding;
using program::Memo;
using program::Program;
using program::Store;
using rules::Finding;

/// "'Registry::instance' keeps a 'ThemeStore' as long as the process lives."
static void tellOwners(const Program &program,
                       const std::vector<Holding> &chain, Finding &finding) {
  const program::Linked &linked = program.linked();
  for (const Holding &holding : chain) {
    bool isFirst = &holding == &chain.front();
    if (holding.holder == facts::none) {
      finding.because.push_back(
          {rules::locate(program, linked.record(holding.record)->at),
           "objects of " + rules::quoted(program, holding.record) +
               " live as long as the process, as the option LongLived says"});
      continue;
    }
    finding.because.push_back(
        {rules::locate(program, linked.declared(holding.holder)),
         rules::quoted(program, holding.holder) + " holds an object of " +
             rules::quoted(program, holding.record) +
             (isFirst ? " for as long as the process lives" +
                            std::string(rules::inEachProcess(program))
                      : ", as well")});
  }
}

static Finding tell(const Program &program, const Store &store,
                    const Memo &memo, const std::vector<Holding> &chain) {
  Finding finding = rules::findingOn(program, store, memo.fill.at);
  const program::Origin &origin = *memo.stale();
  finding.message =
      rules::quoted(program, store.entity) +
      " is filled on first use with what was read from " +
      rules::sourceOf(program, origin) +
      ", and its object lives as long as the process: nothing resets it when "
      "that changes";
  if (mayLookAgain(program, store, memo) || program.endsByItself(memo.fill.at))
    finding.probability = rules::Probability::Possible;
  finding.because.push_back(rules::tellMiss(program, store, memo));
  std::ranges::move(rules::tellOrigin(program, origin),
                    std::back_inserter(finding.because));
  tellOwners(program, chain, finding);
  std::ranges::move(rules::tellDeadDrops(program, store),
                    std::back_inserter(finding.because));
  return finding;
}

/// Objects that are handed out by pointer have a life of their own: one that
/// keeps them keeps the objects of the program, and no answers.
static bool keepsObjects(const Program &program, const Store &store) {
  const program::Linked &linked = program.linked();
  const facts::Type *kept = linked.type(program::mappedType(linked, store));
  return kept && linked.isHandle(*kept);
}

std::vector<Finding> checkSingletonLazyMember(const Program &program,
                                              const rules::Settings &settings) {
  std::vector<Finding> findings;
  rules::Causes stale;
  const rules::GrowthSettings growth(settings);
  program::Lifetimes lifetimes =
      program.lifetimes().withRoots(settings.list("LongLived"));
  for (const Store &store : program.stores()) {
    const facts::Field *field = program.linked().field(store.entity);
    if (!field || store.root != facts::none)
      continue;
    std::vector<Holding> chain = lifetimes.chainOf(field->record);
    if (chain.empty())
      continue;
    const std::optional<Memo> memo = findMemo(program, store);
    if (memo && memo->fill.root != facts::none)
      continue;
    if (memo && memo->stale() && !isKept(program, store, *memo)) {
      if (memo->fill.missed.known())
        stale.add(program, store, *memo, tell(program, store, *memo, chain),
                  findings);
      continue;
    }
    if (keepsObjects(program, store))
      continue;
    if (std::optional<Finding> grown =
            rules::findGrowth(program, store, memo, growth)) {
      tellOwners(program, chain, *grown);
      findings.push_back(*std::move(grown));
    }
  }
  return findings;
}

static constexpr rules::Option options[] = {
    {"LongLived", "",
     "Names of classes, separated by ';', whose objects live as long as the "
     "process, besides those that are found out."},
    rules::growthOption,
    rules::smallKeyBitsOption};

std::span<const rules::Option> optionsOfSingletonLazyMember() {
  return options;
}

} // namespace cachetidy::checks
