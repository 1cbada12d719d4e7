// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cache-static-memo: a static container or variable that is filled when a
// lookup misses, and that nothing drops from.

#include "program/Keys.h"
#include "program/Memos.h"
#include "rules/Check.h"
#include "rules/Story.h"

#include <algorithm>
#include <set>

namespace cachetidy::checks {

using program::Memo;
using program::Operation;
using program::Origin;
using program::Program;
using program::Store;
using rules::Finding;
using rules::Probability;

/// In the subject: of one store, growth is another fault than what is stale.
static constexpr std::string_view grows = " grows";

static void tellStore(const Program &program, const Store &store,
                      Finding &finding) {
  const facts::Variable *root = program.linked().variable(store.root);
  const char *life = root->duration == facts::Duration::Thread
                         ? " is declared here and lives as long as its thread"
                         : " is declared here and lives as long as the process";
  finding.because.push_back(
      {rules::locate(program, program.linked().declared(store.called)),
       rules::quoted(program, store.called) + life +
           std::string(rules::inEachProcess(program))});
  std::ranges::move(rules::tellDeadDrops(program, store),
                    std::back_inserter(finding.because));
}

/// Who begins a static with a setting may mean "until the next start".
static bool isMeantToStay(const Memo &memo, const Origin &origin) {
  bool isSetting = !origin.effect ||
                   origin.effect->source == models::SourceKind::Configuration;
  return memo.fill.deed == program::Deed::Initial && isSetting;
}

static void tellStale(const Program &program, const Store &store,
                      const Memo &memo, Finding &finding) {
  const Origin &origin = *memo.stale();
  finding.message = rules::quoted(program, store.called) +
                    " keeps what was read from " +
                    rules::sourceOf(program, origin) +
                    ", and nothing drops it when that changes";
  std::ranges::move(rules::tellOrigin(program, origin),
                    std::back_inserter(finding.because));
  if (mayLookAgain(program, store, memo) || isMeantToStay(memo, origin))
    finding.probability = Probability::Possible;
}

static void tellGrowth(const Program &program, const Store &store,
                       const Memo &memo, Finding &finding) {
  finding.subject += grows;
  finding.message = rules::quoted(program, store.called) +
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
  if (memo.fill.missed.known())
    finding.because.push_back(rules::tellMiss(program, store, memo));
  if (memo.stale())
    tellStale(program, store, memo, finding);
  else
    tellGrowth(program, store, memo, finding);
  tellStore(program, store, finding);
  return finding;
}

/// Not filled where a lookup missed, but entry by entry as the program runs.
static Finding tellAccumulation(const Program &program, const Store &store,
                                const Operation &fill) {
  Finding finding = rules::findingOn(program, store, fill.at);
  finding.subject += grows;
  finding.message = rules::quoted(program, store.called) +
                    " grows: each time something new comes by it gets another "
                    "entry, and nothing drops any";
  finding.because.push_back({rules::locate(program, fill.key),
                             "there is no end to the keys it is given here"});
  tellStore(program, store, finding);
  return finding;
}

/// One finding for all that is filled behind one gate.
class Memos {
public:
  Memos(const Program &program, const rules::Settings &settings)
      : Whole(program), TellsGrowth(settings.flag("Growth")),
        SmallKeyBits(settings.number("SmallKeyBits")) {}

  void look(const Store &store) {
    std::optional<Memo> memo = findMemo(Whole, store);
    // What methods do to their own object is told of the class.
    bool isOwn = memo && memo->fill.root != facts::none;
    if (isOwn && isWanted(*memo) && !isKept(Whole, store, *memo) &&
        isFirst(*memo))
      Findings.push_back(tell(Whole, store, *memo));
    else if (!memo && TellsGrowth && !isPruned(Whole, store))
      if (const Operation *fill = findAccumulation(Whole, store))
        Findings.push_back(tellAccumulation(Whole, store, *fill));
  }

  std::vector<Finding> Findings;

private:
  bool isWanted(const Memo &memo) const {
    return memo.stale() ||
           (TellsGrowth && keyBits(Whole, memo.fill.key) > SmallKeyBits);
  }

  bool isFirst(const Memo &memo) {
    return memo.fill.gate == facts::none ||
           Gates.insert({memo.fill.gate, memo.fill.at.function}).second;
  }

  const Program &Whole;
  bool TellsGrowth;
  unsigned SmallKeyBits;
  std::set<std::pair<facts::Index, facts::Index>> Gates;
};

std::vector<Finding> checkStaticMemo(const Program &program,
                                     const rules::Settings &settings) {
  Memos memos(program, settings);
  for (const Store &store : program.stores())
    if (program.linked().variable(store.root))
      memos.look(store);
  return std::move(memos.Findings);
}

static constexpr rules::Option options[] = {
    {"Growth", "true",
     "Whether to tell of containers that only grow: what they keep cannot go "
     "stale, but there is no end to it."},
    {"SmallKeyBits", "16",
     "Integer keys of at most that many bits are few enough not to count as "
     "growth."}};

std::span<const rules::Option> optionsOfStaticMemo() { return options; }

} // namespace cachetidy::checks
