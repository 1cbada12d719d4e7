// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cache-static-memo: a static container or variable that is filled when a
// lookup misses, and that nothing drops from.

#include "program/fills/Memos.h"
#include "rules/Causes.h"
#include "rules/Growth.h"
#include "rules/Story.h"

#include <algorithm>
#include <set>

namespace cachetidy::checks {

using program::Memo;
using program::Origin;
using program::Program;
using program::Store;
using rules::Finding;
using rules::Probability;

static void tellStore(const Program &program, const Store &store,
                      Finding &finding) {
  const facts::Variable *root = program.linked().variable(store.root);
  const char *life = root->duration == facts::Duration::Thread
                         ? " lives as long as its thread"
                         : " lives as long as the process";
  const bool isPart = store.called != store.root;
  finding.because.push_back(
      {rules::locate(program, root->at),
       rules::quoted(program, store.root) + " is declared here" +
           (isPart ? ", holds " + rules::quoted(program, store.called) : "") +
           " and" + life + std::string(rules::inEachProcess(program))});
  std::ranges::move(rules::tellDeadDrops(program, store),
                    std::back_inserter(finding.because));
}

/// Whether the program itself gives a setting that is read there other values.
static bool isWritten(const Program &program, const Origin &origin) {
  using program::Access;
  const std::span<const Access> all = program.accesses().all();
  return std::ranges::any_of(all, [&](const Access &read) {
    return read.call == origin.at && read.done == Access::Reads &&
           std::ranges::any_of(all, [&](const Access &change) {
             return change.done == Access::Changes &&
                    haveInCommon(read.resource, change.resource) &&
                    program.isLive(change.call) == program::Answer::Yes;
           });
  });
}

/// Who begins a static with a setting may mean "until the next start"; less so
/// who writes that setting.
static bool isMeantToStay(const Program &program, const Store &store,
                          const Memo &memo, const Origin &origin) {
  bool isSetting = !origin.effect ||
                   origin.effect->source == models::SourceKind::Configuration;
  if (memo.fill.deed != program::Deed::Initial || !isSetting)
    return false;
  const program::Linked &linked = program.linked();
  const facts::Type *type = linked.type(linked.variable(store.root)->type);
  return !type || type->isConst || !isWritten(program, origin);
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
  if (mayLookAgain(program, store, memo) ||
      isMeantToStay(program, store, memo, origin) ||
      program.endsByItself(memo.fill.at))
    finding.probability = Probability::Possible;
}

static Finding tellStaleMemo(const Program &program, const Store &store,
                             const Memo &memo) {
  Finding finding = rules::findingOn(program, store, memo.fill.at);
  if (memo.fill.missed.known())
    finding.because.push_back(rules::tellMiss(program, store, memo));
  tellStale(program, store, memo, finding);
  tellStore(program, store, finding);
  return finding;
}

/// What is read before main runs and may not change is a constant of this run
/// of the program; nobody asks whether it is there.
static bool isConstant(const Program &program, const Store &store,
                       const Memo &memo) {
  const program::Linked &linked = program.linked();
  const facts::Variable *root = linked.variable(store.root);
  const facts::Type *type = linked.type(root->type);
  return memo.fill.deed == program::Deed::Initial &&
         root->scope != facts::Scope::Function && type && type->isConst;
}

/// One finding for all that is filled behind one gate.
class Memos {
public:
  Memos(const Program &program, const rules::Settings &settings)
      : Whole(program), Growth(settings) {}

  void look(const Store &store) {
    const std::optional<Memo> memo = findMemo(Whole, store);
    // What methods do to their own object is told of the class.
    if (memo &&
        (memo->fill.root == facts::none || isConstant(Whole, store, *memo)))
      return;
    if (memo && memo->stale() && !isKept(Whole, store, *memo)) {
      if (isFirst(*memo))
        Stale.add(Whole, store, *memo, tellStaleMemo(Whole, store, *memo),
                  Findings);
      return;
    }
    std::optional<Finding> growth =
        rules::findGrowth(Whole, store, memo, Growth);
    if (!growth || (memo && !isFirst(*memo)))
      return;
    tellStore(Whole, store, *growth);
    Findings.push_back(*std::move(growth));
  }

  std::vector<Finding> Findings;

private:
  bool isFirst(const Memo &memo) {
    return memo.fill.gate == facts::none ||
           Gates.insert({memo.fill.gate, memo.fill.at.function}).second;
  }

  const Program &Whole;
  const rules::GrowthSettings Growth;
  rules::Causes Stale;
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

static constexpr rules::Option options[] = {rules::growthOption,
                                            rules::smallKeyBitsOption};

std::span<const rules::Option> optionsOfStaticMemo() { return options; }

} // namespace cachetidy::checks
