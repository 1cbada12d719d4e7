// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cache-stale-after-mutation: a change of what a cached value is made of that
// leads to none of the places where the value is dropped.

#include "program/copies/Marks.h"
#include "program/copies/Turns.h"
#include "program/upkeep/Upkeep.h"
#include "rules/Check.h"
#include "rules/Story.h"

#include <algorithm>
#include <map>
#include <set>

namespace cachetidy::checks {

using program::Access;
using program::Answer;
using program::Change;
using program::Copy;
using program::Program;
using program::Site;
using rules::Finding;

namespace {
class Changes {
public:
  Changes(const Program &program, unsigned shortLife)
      : Whole(program), ShortLife(shortLife) {}

  void look(const Copy &copy);
  std::vector<Finding> take();

private:
  bool isWanted(const Copy &copy) const;
  bool outlives(const Copy &copy, const Change &made) const;
  void tell(const Copy &copy, const Change &made, Site forgotten);
  rules::Note tellRemedy(const Copy &copy) const;
  std::string nameOf(const Copy &copy) const;

  const Program &Whole;
  unsigned ShortLife;
  /// One for each place, however many copies it leaves behind, and of what.
  struct Forgetting {
    Finding finding;
    std::set<std::string> copies;
    std::set<Site> fills; ///< of any object of a class
  };
  std::map<Site, Forgetting> Found;
};
} // namespace

/// One that nobody drops is another check's; and who asks first, or waits a
/// moment, needs no drop.
bool Changes::isWanted(const Copy &copy) const {
  bool isShort = copy.seconds && *copy.seconds <= ShortLife;
  const bool isDroppable = !copy.drops.empty() || copy.remedy.known();
  return !copy.isUnderContract && isDroppable &&
         !(copy.reads.empty() && copy.states.empty()) && !isShort &&
         Whole.isLive(copy.at) == Answer::Yes &&
         !program::isCheckedOnLookup(Whole, copy);
}

/// A member of the same object goes when the copy goes; all else goes on.
bool Changes::outlives(const Copy &copy, const Change &made) const {
  return program::isLongLived(Whole, copy) ||
         Whole.linked().field(made.change->resource.state);
}

std::string Changes::nameOf(const Copy &copy) const {
  if (!copy.store)
    return "'" + rules::familyOf(Whole, copy.families) + "'";
  bool isOneOfSeveral =
      copy.holder != facts::none && copy.store->root == facts::none;
  return rules::partOf(Whole, *copy.store, copy.store->called) +
         (isOneOfSeveral ? " of " + rules::quoted(Whole, copy.holder) : "");
}

void Changes::look(const Copy &copy) {
  if (!isWanted(copy))
    return;
  for (const Change &made : program::upkeepOf(Whole, copy))
    if (outlives(copy, made))
      for (Site forgotten : made.forgotten)
        tell(copy, made, forgotten);
}

/// By what happens to a copy there, after the name of who does it.
static std::string_view howPutRight(const Copy &copy, Site at) {
  const program::Operation *done = program::operationAt(copy, at);
  if (done && program::puts(done->deed))
    return " makes it anew here";
  if (done && done->isOfPart)
    return " drops a part of it here";
  if (copy.counts.contains(at))
    return " counts up the version in its key here";
  return " drops it here";
}

rules::Note Changes::tellRemedy(const Copy &copy) const {
  const bool isDropped = !copy.drops.empty();
  const Site right = isDropped ? copy.drops.front() : copy.remedy;
  return {rules::locate(Whole, right),
          rules::functionOf(Whole, right) +
              (isDropped ? std::string(howPutRight(copy, right))
                         : " would drop it, and is called on other objects")};
}

void Changes::tell(const Copy &copy, const Change &made, Site forgotten) {
  const Access &change = *made.change;
  auto &[finding, copies, fills] = Found[forgotten];
  const std::string name = nameOf(copy);
  const bool isFirst = copies.empty();
  if (!copies.insert(name).second || !fills.insert(copy.at).second)
    return;
  if (!isFirst) {
    finding.because.push_back(
        {rules::locate(Whole, copy.at), name + ", which is made of " +
                                            change.resource.name() +
                                            ", is left behind, too"});
    return;
  }
  finding.at = rules::locate(Whole, forgotten);
  finding.subject =
      rules::functionOf(Whole, forgotten) + ", " + change.resource.name();
  finding.message = "this changes " + change.resource.name() +
                    " and leads to no drop of " + name +
                    ", which is made of it";
  if (forgotten != change.at())
    finding.because.push_back({rules::locate(Whole, change.at()),
                               change.resource.name() + " is changed here"});
  finding.because.push_back({rules::locate(Whole, made.read->at()),
                             change.resource.name() + " is read here"});
  finding.because.push_back(
      {rules::locate(Whole, copy.at),
       name + " is filled with what was made of it here"});
  finding.because.push_back(tellRemedy(copy));
}

std::vector<Finding> Changes::take() {
  std::vector<Finding> findings;
  for (auto &[place, forgetting] : Found) {
    for (const std::string &copy : forgetting.copies)
      forgetting.finding.subject += ", " + copy;
    findings.push_back(std::move(forgetting.finding));
  }
  return findings;
}

static Finding tell(const Program &program, const program::KeptMark &kept) {
  Finding finding;
  const std::string mark = rules::quoted(program, kept.mark);
  const std::string table = kept.change->resource.name();
  finding.at = rules::locate(program, kept.forgotten);
  finding.subject =
      rules::functionOf(program, kept.forgotten) + ", " + table + ", " + mark;
  finding.message = "this changes " + table + " and leaves " + mark +
                    ", by which what was made of it is taken for fresh";
  finding.because = {
      {rules::locate(program, kept.change->at()), table + " is changed here"},
      {rules::locate(program, kept.read->at()), table + " is read here"},
      {rules::locate(program, kept.filled),
       mark + " is set here, with what was made of it"},
      {rules::locate(program, kept.reset),
       rules::functionOf(program, kept.reset) + " takes it back here"}};
  return finding;
}

static Finding tell(const Program &program, const program::Turn &turn) {
  Finding finding = rules::findingOn(program, *turn.store, turn.used);
  const std::string store = rules::quoted(program, turn.store->called);
  const std::string given = "'" + std::string(turn.given) + "'";
  const std::string other = rules::functionOf(program, turn.cleared);
  finding.subject += ", " + rules::functionOf(program, turn.used);
  finding.message = "this uses what " + store + " keeps, whatever " + given +
                    " is: " + other +
                    " empties it where that is another than the last time";
  finding.because.insert(finding.because.begin(),
                         {rules::locate(program, turn.cleared),
                          other + " empties it here, for another " + given});
  return finding;
}

std::vector<Finding> checkStaleAfterMutation(const Program &program,
                                             const rules::Settings &settings) {
  Changes changes(program, settings.number("ShortLife"));
  for (const Copy &copy : program.copies())
    changes.look(copy);
  std::vector<Finding> findings = changes.take();
  if (program.extent() == program::Extent::Whole)
    for (const program::KeptMark &kept : program::findKeptMarks(program))
      findings.push_back(tell(program, kept));
  if (program.extent() == program::Extent::Whole)
    for (const program::Turn &turn : program::findTurns(program))
      findings.push_back(tell(program, turn));
  return findings;
}

static constexpr rules::Option options[] = {
    {"ShortLife", "60",
     "Entries that live at most that many seconds may be out of date for so "
     "long."}};

std::span<const rules::Option> optionsOfStaleAfterMutation() { return options; }

} // namespace cachetidy::checks
