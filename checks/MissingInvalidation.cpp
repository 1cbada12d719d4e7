// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cache-missing-invalidation: an entry of a shared cache that is made of what
// can change, that nothing drops, and that never ends.

#include "program/Families.h"
#include "program/Fills.h"
#include "rules/Check.h"
#include "rules/Story.h"

#include <algorithm>

namespace cachetidy::checks {

using program::Answer;
using program::Entry;
using program::Fill;
using program::KeySpace;
using program::Origin;
using program::Origins;
using program::Program;
using program::View;
using rules::Finding;

namespace {
class Entries {
public:
  Entries(const Program &program, const KeySpace &space)
      : Whole(program), Space(space) {}

  void look(const Fill &fill);

  std::vector<Finding> Findings;

private:
  bool isForEver(const Fill &fill) const;
  bool isKeptInOrder(const Fill &fill) const;
  bool keepsInOrder(const Entry &entry, const Fill &fill) const;
  bool isVersioned(const Fill &fill) const;
  bool isLookedUpIn(const Entry &write) const;

  const Program &Whole;
  const KeySpace &Space;
};
} // namespace

/// Back to the value that the outermost caller gives.
static View outermost(const Program &program, const View &view) {
  const std::vector<View> way = program.texts().wayBack(view).views;
  auto isOutside = [](const View &at) { return at.calls.empty(); };
  auto outer = std::ranges::find_if(way, isOutside);
  if (outer != way.end())
    return *outer;
  return way.empty() ? view : way.back();
}

bool Entries::isForEver(const Fill &fill) const {
  return std::ranges::any_of(Space.entries, [&](const Entry &entry) {
    return entry.use == fill.use && entry.life == Entry::Forever;
  });
}

static bool isSameFamily(const keys::Pattern &one, const keys::Pattern &other) {
  return keys::mayBeEqual(one.plain(), other.plain()) ||
         keys::covers(one.plain(), other.plain());
}

/// Whether a function asks for a family before it writes it: on a miss.
bool Entries::isLookedUpIn(const Entry &write) const {
  return std::ranges::any_of(Space.entries, [&](const Entry &entry) {
    return entry.done == Entry::Reads &&
           entry.at.function == write.at.function &&
           entry.at.value <= write.at.value &&
           isSameFamily(entry.family, write.family);
  });
}

/// A drop, an end, or a write that is no fill: a refresh.
bool Entries::keepsInOrder(const Entry &entry, const Fill &fill) const {
  bool isMeant = entry.isOpen ||
                 std::ranges::any_of(fill.families, [&](const auto &family) {
                   return isSameFamily(entry.family, family);
                 });
  if (!isMeant || Whole.isLive(entry.at) == Answer::No)
    return false;
  if (entry.done == Entry::Writes)
    return entry.life == Entry::Limited || !isLookedUpIn(entry);
  return entry.done != Entry::Reads;
}

bool Entries::isKeptInOrder(const Fill &fill) const {
  bool isCleared = std::ranges::any_of(
      Whole.requests().all(), [&](const program::Request &request) {
        return request.effect->role == models::Role::Clear &&
               request.space == Space.name;
      });
  return isCleared ||
         std::ranges::any_of(Space.entries, [&](const Entry &entry) {
           return entry.use != fill.use && keepsInOrder(entry, fill);
         });
}

/// A key that holds what was read from the cache itself, like a generation:
/// who counts that up leaves the old entries behind.
bool Entries::isVersioned(const Fill &fill) const {
  return std::ranges::any_of(fill.keys, [&](const View &key) {
    const Origins origins =
        Whole.tracing().originsOf(outermost(Whole, key).site);
    return std::ranges::any_of(origins.sources, [](const Origin &origin) {
      return origin.effect && origin.effect->isInSpace();
    });
  });
}

void Entries::look(const Fill &fill) {
  if (!isForEver(fill) || isKeptInOrder(fill) || isVersioned(fill) ||
      Whole.isLive(fill.at) != Answer::Yes)
    return;
  const Origins origins =
      Whole.tracing().originsOf(outermost(Whole, fill.value).site);
  auto stale = std::ranges::find_if(origins.sources, [](const Origin &origin) {
    return origin.effect && !origin.effect->isInSpace() &&
           origin.effect->source != models::SourceKind::Clock;
  });
  if (stale == origins.sources.end())
    return;
  Finding finding;
  finding.at = rules::locate(Whole, fill.at);
  const std::string family = rules::familyOf(Whole, fill.families);
  finding.subject = Space.name + " " + family;
  finding.message = "nothing ever drops '" + family +
                    "', it never ends, and it is made of what was read from " +
                    rules::sourceOf(Whole, *stale);
  finding.because = rules::tellOrigin(Whole, *stale);
  finding.because.insert(finding.because.begin(),
                         {rules::locate(Whole, fill.lookup),
                          "what is found here is used for as long as the cache "
                          "keeps it"});
  Findings.push_back(std::move(finding));
}

std::vector<Finding> checkMissingInvalidation(const Program &program,
                                              const rules::Settings &) {
  std::vector<Finding> findings;
  if (program.extent() != program::Extent::Whole)
    return findings;
  const std::vector<Fill> fills = findFills(program);
  for (const KeySpace &space : findKeySpaces(program)) {
    if (space.store || !space.isKnown)
      continue;
    Entries entries(program, space);
    for (const Fill &fill : fills)
      if (fill.use && program.requests().of(*fill.use).space == space.name)
        entries.look(fill);
    std::ranges::move(entries.Findings, std::back_inserter(findings));
  }
  return findings;
}

std::span<const rules::Option> optionsOfMissingInvalidation() { return {}; }

} // namespace cachetidy::checks
