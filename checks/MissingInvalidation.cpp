// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cache-missing-invalidation: an entry of a shared cache that is made of what
// can change, that nothing drops, and that never ends.

#include "program/copies/Endless.h"
#include "program/copies/Frozen.h"
#include "program/copies/Together.h"
#include "program/fills/Refills.h"
#include "program/upkeep/Upkeep.h"
#include "rules/Check.h"
#include "rules/Story.h"

#include <algorithm>

namespace cachetidy::checks {

using program::Answer;
using program::Copy;
using program::Entry;
using program::Origin;
using program::Origins;
using program::Program;
using rules::Finding;

/// What other code can change, outside the program.
static bool isChangeable(const Origin &origin) {
  return origin.effect && !origin.effect->isInSpace() &&
         origin.effect->source != models::SourceKind::Clock;
}

static Finding tell(const Program &program, const Copy &copy,
                    const Origin &stale) {
  Finding finding;
  finding.at = rules::locate(program, copy.at);
  const std::string family = rules::familyOf(program, copy.families);
  finding.subject = copy.space + " '" + family + "'";
  finding.message = "nothing ever drops '" + family +
                    "', it never ends, and it is made of what was read from " +
                    rules::sourceOf(program, stale);
  finding.because = rules::tellOrigin(program, stale);
  finding.because.insert(finding.because.begin(),
                         {rules::locate(program, copy.lookup),
                          "what is found here is used for as long as the cache "
                          "keeps it"});
  if (const auto changes = program::changesOf(program, copy);
      !changes.empty()) {
    const program::Access &change = *changes.front().change;
    finding.because.push_back({rules::locate(program, change.at()),
                               change.resource.name() + " is changed here"});
  }
  return finding;
}

static Finding tell(const Program &program, const program::Endless &endless) {
  const Entry &entry = *endless.written;
  Finding finding;
  finding.at = rules::locate(program, entry.at);
  const std::string family =
      rules::familyOf(program, std::span(&entry.family, 1));
  finding.subject = endless.space->name + " '" + family + "'";
  finding.message = "nothing ever drops '" + family +
                    "', and it never ends: what was once put there stays";
  finding.because = {{rules::locate(program, endless.read->at),
                      "it is read here, however old it is"}};
  return finding;
}

static Finding tell(const Program &program, const program::LeftBehind &left) {
  Finding finding = rules::findingOn(program, *left.store, left.filled);
  const std::string store = rules::quoted(program, left.store->called);
  const std::string sibling = rules::quoted(program, left.sibling->called);
  finding.subject += ", " + sibling;
  finding.message = "nothing ever drops from " + store +
                    ", which is filled together with " + sibling +
                    ": that is cleared";
  finding.because = {
      {rules::locate(program, left.siblingFilled), sibling + " is filled here"},
      {rules::locate(program, left.cleared),
       rules::functionOf(program, left.cleared) + " clears " + sibling +
           " here, and leaves " + store + " as it is"}};
  return finding;
}

static Finding tell(const Program &program, const program::StaleStamp &stamp) {
  Finding finding;
  finding.at = rules::locate(program, stamp.reset);
  const std::string name = rules::quoted(program, stamp.stamp);
  finding.subject = name;
  finding.message = "this resets what was filled, and leaves " + name +
                    ", by which it is taken for fresh";
  finding.because = {{rules::locate(program, stamp.filled),
                      name + " is set to the time here, as it is filled"}};
  return finding;
}

static Finding tell(const Program &program, const program::Refill &refill) {
  Finding finding = rules::findingOn(program, *refill.store, refill.added);
  const std::string list = rules::quoted(program, refill.store->called);
  const std::string getter = rules::quoted(program, refill.getter);
  finding.message = "this adds to " + list +
                    ", which may be filled already: " + "only some who call " +
                    getter + " ask first, and it empties nothing";
  finding.because = {{rules::locate(program, refill.asked),
                      getter + " is called here where " + list + " is empty"},
                     {rules::locate(program, refill.unasked),
                      getter + " is called here, whatever " + list + " holds"}};
  return finding;
}

static Finding tell(const Program &program, const program::Frozen &frozen) {
  const Copy &copy = *frozen.copy;
  Finding finding = rules::findingOn(program, *copy.store, copy.at);
  const program::Access &read = frozen.state->read;
  const std::string state = read.resource.name();
  finding.message = "nothing ever resets " +
                    rules::quoted(program, copy.store->called) +
                    ", which is made of " + state + ", and that changes";
  finding.because = {
      {rules::locate(program, copy.lookup),
       "what is found here is used as long as the object lives"},
      {rules::locate(program, read.at()), state + " is read here"},
      {rules::locate(program, frozen.state->changes.front().at()),
       state + " is changed here"}};
  for (const program::Store *sibling : frozen.siblings)
    finding.because.push_back(
        {finding.at, rules::quoted(program, sibling->called) +
                         " is filled with it, and stays, too"});
  return finding;
}

/// One finding for a family, however many fill it.
static void add(Finding finding, std::vector<Finding> &findings) {
  auto told = std::ranges::find(findings, finding.subject, &Finding::subject);
  if (told == findings.end())
    findings.push_back(std::move(finding));
  else
    told->because.push_back({finding.at, "it is filled here, too"});
}

std::vector<Finding> checkMissingInvalidation(const Program &program,
                                              const rules::Settings &) {
  std::vector<Finding> findings;
  for (const Copy &copy : program.copies()) {
    bool isForgotten = !copy.store && copy.life == Entry::Forever &&
                       copy.drops.empty() && !copy.isCheckedOnLookup;
    if (!isForgotten || program.isLive(copy.at) != Answer::Yes)
      continue;
    const Origins origins = program.tracing().originsOf(copy.value.site);
    auto stale = std::ranges::find_if(origins.sources, isChangeable);
    if (stale != origins.sources.end())
      add(tell(program, copy, *stale), findings);
  }
  if (program.extent() != program::Extent::Whole)
    return findings;
  for (const program::Endless &endless : program::findEndless(program))
    add(tell(program, endless), findings);
  for (const program::Frozen &frozen : program::findFrozen(program))
    findings.push_back(tell(program, frozen));
  for (const program::LeftBehind &left : program::findLeftBehind(program))
    findings.push_back(tell(program, left));
  for (const program::LeftBehind &left : program::findMerged(program))
    findings.push_back(tell(program, left));
  for (const program::StaleStamp &stamp : program::findStaleStamps(program))
    findings.push_back(tell(program, stamp));
  for (const program::Refill &refill : program::findRefills(program))
    findings.push_back(tell(program, refill));
  return findings;
}

std::span<const rules::Option> optionsOfMissingInvalidation() { return {}; }

} // namespace cachetidy::checks
