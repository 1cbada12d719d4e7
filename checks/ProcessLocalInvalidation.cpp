// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cache-process-local-invalidation: what several processes keep is dropped in
// the one that made the change, and stays in the others.

#include "program/upkeep/Hearing.h"
#include "program/upkeep/Upkeep.h"
#include "rules/Check.h"
#include "rules/Story.h"

#include <algorithm>
#include <functional>
#include <set>

namespace cachetidy::checks {

using program::Change;
using program::Copy;
using program::Program;
using program::Site;
using rules::Finding;

/// Unless its project says otherwise, a program that uses a cache server or a
/// database server is taken for one of several processes.
static bool hasSeveralProcesses(const Program &program) {
  const models::Processes said = program.linked().Models.processes();
  if (said != models::Processes::Unsaid)
    return said == models::Processes::Several;
  const program::Linked &linked = program.linked();
  const auto &functions = linked.Unit.functions;
  for (facts::Index i = 0; i < functions.size(); ++i)
    for (facts::Index v = 0; v < functions[i].body.values.size(); ++v) {
      const models::Effect *effect = linked.effect({i, v});
      bool isServer =
          effect && (effect->keeping == models::Keeping::Shared ||
                     (effect->source == models::SourceKind::Database &&
                      !effect->isEmbedded));
      if (isServer && program.isLive(Site{i, v}) == program::Answer::Yes)
        return true;
    }
  return false;
}

namespace {
class Drops {
public:
  explicit Drops(const Program &program) : Whole(program) {}

  void look(const Copy &copy);

  std::vector<Finding> Findings;

private:
  bool isHeard(const Copy &copy) const;
  void tell(const Copy &copy, Site drop, const Change &change);

  const Program &Whole;
  std::set<facts::Index> Told; ///< stores
};
} // namespace

/// Whether some drop is made because another process says so.
bool Drops::isHeard(const Copy &copy) const {
  const program::Hearing &hearing = Whole.hearing();
  return program::isDroppedIn(Whole, copy, hearing.ofCache) ||
         program::isDroppedIn(Whole, copy, hearing.ofDatabase);
}

/// One finding for a store: at the first drop that a change leads to.
void Drops::look(const Copy &copy) {
  if (!copy.store || Told.contains(copy.store->entity) ||
      copy.isUnderContract || copy.drops.empty() || copy.reads.empty() ||
      !program::isLongLived(Whole, copy) || isHeard(copy) ||
      program::isCheckedOnLookup(Whole, copy))
    return;
  // Who removes says that what others have is wrong, too; who writes anew may
  // do so of what nobody had.
  const auto writes = [&](Site drop) {
    const program::Operation *done = program::operationAt(copy, drop);
    return done && program::puts(done->deed);
  };
  std::vector<Site> drops;
  std::ranges::copy_if(copy.drops, std::back_inserter(drops),
                       std::not_fn(writes));
  std::ranges::copy_if(copy.drops, std::back_inserter(drops), writes);
  for (Site drop : drops) {
    Copy alone = copy;
    alone.drops = program::DropSites({drop});
    for (const Change &change : program::upkeepOf(Whole, alone)) {
      if (!change.forgotten.empty() ||
          change.change->resource.kind != models::SourceKind::Database)
        continue;
      return tell(copy, drop, change);
    }
  }
}

void Drops::tell(const Copy &copy, Site drop, const Change &change) {
  Finding finding = rules::findingOn(Whole, *copy.store, drop);
  const std::string store = rules::quoted(Whole, copy.store->called);
  const std::string resource = change.change->resource.name();
  finding.message = "this drops from " + store +
                    " in one process: the others keep what they have of " +
                    resource;
  finding.because = {
      {rules::locate(Whole, change.change->at()),
       resource + " is changed here, which leads to the drop"},
      {rules::locate(Whole, change.read->at()), resource + " is read here"},
      {rules::locate(Whole, copy.at),
       "each process fills its own " + store + " here"}};
  Told.insert(copy.store->entity);
  Findings.push_back(std::move(finding));
}

std::vector<Finding> checkProcessLocalInvalidation(const Program &program,
                                                   const rules::Settings &) {
  if (!hasSeveralProcesses(program))
    return {};
  Drops drops(program);
  for (const Copy &copy : program.copies())
    if (!copy.isMirror)
      drops.look(copy);
  return std::move(drops.Findings);
}

std::span<const rules::Option> optionsOfProcessLocalInvalidation() {
  return {};
}

} // namespace cachetidy::checks
