// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cache-key-collision: keys that are the same where they should differ, and
// keys that differ where they should be the same.

#include "program/origins/ValueMakers.h"
#include "program/spaces/Families.h"
#include "rules/Check.h"
#include "rules/Story.h"
#include "sql/Statement.h"

#include <algorithm>
#include <map>
#include <set>

namespace cachetidy::checks {

using keys::Pattern;
using program::Entry;
using program::KeySpace;
using program::Program;
using rules::Finding;
using rules::Probability;

/// Where a value comes from, and what is told of that.
using Source = std::pair<program::Site, std::string>;

namespace {
class Collisions {
public:
  Collisions(const Program &program, const KeySpace &space)
      : Whole(program), Space(space), Values(program.linked()) {
    for (const Entry &entry : Space.entries)
      if (entry.done == Entry::Writes || entry.done == Entry::Touches)
        Written.insert(entry.family.plain());
  }

  std::vector<Finding> Findings;

  void lookAtPairs();
  void lookAtJoins();
  void lookAtMisspellings();

private:
  void lookAt(const Entry &one, const Entry &other);
  void lookAtSources(const Entry &one, const Entry &other);
  void lookAtMakers(const Entry &one, const Entry &other);
  /// About one family, or two.
  Finding finding(const Entry &at, std::set<std::string> families,
                  std::string message) const;
  Finding twoThings(const Entry &one, const Entry &other, const Source &ofOne,
                    const Source &ofOther) const;
  std::string spelled(const Pattern &family) const {
    return "'" + keys::spell(family) + "'";
  }
  bool isWrittenAnywhere(const Pattern &family) const;
  /// Not what is only tried out, nor what callers know.
  bool isJudged(const Entry &entry) const {
    return !entry.isOpen &&
           !Whole.linked().isTest(Whole.position(entry.at).file);
  }
  rules::Note note(const Entry &entry, std::string message) const {
    return {rules::locate(Whole, entry.at), std::move(message)};
  }

  const Program &Whole;
  const KeySpace &Space;
  std::set<Pattern> Written;
  std::set<std::pair<Pattern, Pattern>> Told;
  program::ValueMakers Values;
};
} // namespace

Finding Collisions::finding(const Entry &at, std::set<std::string> families,
                            std::string message) const {
  Finding finding;
  finding.at = rules::locate(Whole, at.at);
  finding.subject = Space.name;
  for (const std::string &family : families)
    finding.subject += " " + family;
  finding.message = std::move(message);
  return finding;
}

Finding Collisions::twoThings(const Entry &one, const Entry &other,
                              const Source &ofOne,
                              const Source &ofOther) const {
  const std::string family = spelled(other.family.plain());
  Finding told =
      finding(other, {spelled(one.family.plain()), family},
              "two different things are kept under the key " + family);
  told.because = {
      note(one, rules::functionOf(Whole, one.at) + " keeps the other there"),
      {rules::locate(Whole, ofOne.first), "that " + ofOne.second},
      {rules::locate(Whole, ofOther.first), "this " + ofOther.second}};
  return told;
}

/// A family of which nothing is known but that it is a text says nothing.
static bool isNamed(const Pattern &family) {
  return std::ranges::any_of(family.pieces(), [](const keys::Piece &piece) {
    return piece.kind == keys::Piece::Literal;
  });
}

static bool meet(const Entry &one, const Entry &other) {
  return keys::mayBeEqual(one.field, other.field);
}

/// One family, filled by two queries: of other tables, of other columns, or of
/// rows that are chosen by another column.
void Collisions::lookAtSources(const Entry &one, const Entry &other) {
  const auto queries = Values.otherQueries(one.value, other.value);
  if (!queries)
    return lookAtMakers(one, other);
  if (!Told.insert({one.family.plain(), other.family.plain()}).second)
    return;
  auto sourceOf = [](const program::Query &query) {
    return Source(query.at, "is made of '" + sql::shown(query.text) + "'");
  };
  Finding told = twoThings(one, other, sourceOf(queries->ofOne),
                           sourceOf(queries->ofOther));
  auto isAskedBy = [&](const Entry &entry) {
    return entry.use && program::isAskedBy(Whole.linked(), entry.use->key,
                                           entry.value, entry.at);
  };
  if (queries->isOfOneTable &&
      !(queries->isByOtherColumns && isAskedBy(one) && isAskedBy(other)))
    told.probability = Probability::Possible;
  Findings.push_back(std::move(told));
}

/// The same, filled by two instances of one template.
void Collisions::lookAtMakers(const Entry &one, const Entry &other) {
  const auto makers = Values.otherInstances(one.value, other.value);
  if (!makers ||
      !Told.insert({one.family.plain(), other.family.plain()}).second)
    return;
  auto sourceOf = [](const program::Instance &made) {
    return Source(made.at, "comes from a '" + std::string(made.spelling) + "'");
  };
  Findings.push_back(
      twoThings(one, other, sourceOf(makers->first), sourceOf(makers->second)));
}

void Collisions::lookAt(const Entry &one, const Entry &other) {
  if (one.at == other.at || !meet(one, other))
    return;
  const Pattern a = one.family.plain(), b = other.family.plain();
  if (keys::haveSameShape(a, b))
    return lookAtSources(one, other);
  std::optional<std::string> common = keys::commonText(a, b);
  if (!common)
    return;
  if (keys::isFilledIn(a, b) || keys::isFilledIn(b, a))
    return lookAtSources(one, other);
  if (!Told.insert(std::minmax(a, b)).second)
    return;
  Finding told = finding(other, {spelled(a), spelled(b)},
                         "the keys " + spelled(a) + " and " + spelled(b) +
                             " can be the same: both can be '" + *common + "'");
  // Texts that hold a delimiter are rarer than numbers.
  if (!keys::mayBeEqual(keys::ofNumbers(a), keys::ofNumbers(b)))
    told.probability = Probability::Possible;
  told.because.push_back(note(one, rules::functionOf(Whole, one.at) +
                                       " writes " + spelled(a) + " here"));
  Findings.push_back(std::move(told));
}

/// Those of one family are all compared, of two families the first of each.
void Collisions::lookAtPairs() {
  std::map<std::pair<Pattern, Pattern>, std::vector<const Entry *>> families;
  for (const Entry &entry : Space.entries)
    if (entry.done == Entry::Writes && isJudged(entry) && isNamed(entry.family))
      families[{entry.family.plain(), entry.field.plain()}].push_back(&entry);
  for (auto one = families.begin(); one != families.end(); ++one) {
    const std::vector<const Entry *> &writes = one->second;
    for (std::size_t i = 0; i < writes.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        lookAt(*writes[j], *writes[i]);
    for (auto other = families.begin(); other != one; ++other) {
      const Entry &first = *other->second.front(), &second = *writes.front();
      bool isAfter = Whole.position(first.at) < Whole.position(second.at);
      lookAt(isAfter ? first : second, isAfter ? second : first);
    }
  }
}

/// Whether a hole is filled by who calls, with more than what stands in the
/// source there: a prefix may have its delimiter.
static bool isInput(const Program &whole, const Entry &entry,
                    const keys::Piece &hole) {
  if (hole.filling != keys::Filling::Text)
    return true;
  const program::Linked &linked = whole.linked();
  auto calls = linked.callsTo(linked.function(entry.at).entity);
  auto isWritten = [&](program::Site call) {
    program::View given =
        program::argumentOf(call, linked.operand(call, hole.parameter + 1));
    return whole.texts().written(given).has_value();
  };
  return hole.parameter != keys::unnumbered &&
         std::ranges::none_of(calls, isWritten);
}

/// A text that stands first may be a prefix.
static Probability probabilityOf(const Program &program, const Entry &entry,
                                 std::size_t piece) {
  std::span<const keys::Piece> pieces = entry.family.pieces();
  bool isLed = piece != 0 || pieces[0].filling != keys::Filling::Text;
  return isLed && isInput(program, entry, pieces[piece]) &&
                 isInput(program, entry, pieces[piece + 1])
             ? Probability::Likely
             : Probability::Possible;
}

static std::string filled(const Pattern &family, std::size_t piece,
                          const std::string (&filling)[2]) {
  return "'" + keys::spell(family) + "' of '" + filling[0] + "' and '" +
         filling[1] + "'";
}

void Collisions::lookAtJoins() {
  std::set<Pattern> seen;
  for (const Entry &entry : Space.entries) {
    const std::optional<keys::Clash> clash = keys::findClash(entry.family);
    if (!clash || !isJudged(entry) || !seen.insert(entry.family.plain()).second)
      continue;
    Finding told = finding(
        entry, {spelled(entry.family)},
        "nothing stands between two parts of the key " + spelled(entry.family) +
            ": " + filled(entry.family, clash->piece, clash->first) + " is " +
            filled(entry.family, clash->piece, clash->second));
    told.subject += " joined"; // another fault than two of one family
    told.probability = probabilityOf(Whole, entry, clash->piece);
    told.because.push_back(
        note(entry, "a delimiter between them would tell the two apart"));
    Findings.push_back(std::move(told));
  }
}

bool Collisions::isWrittenAnywhere(const Pattern &family) const {
  return Written.contains(family) ||
         std::ranges::any_of(Written, [&](const Pattern &other) {
           return keys::mayBeEqual(other, family);
         });
}

/// What nothing writes is most likely what something writes under another name.
void Collisions::lookAtMisspellings() {
  if (Whole.extent() != program::Extent::Whole || !Space.isKnown)
    return;
  for (const Entry &entry : Space.entries) {
    const Pattern family = entry.family.plain();
    bool isAsking = entry.done == Entry::Reads || entry.done == Entry::Drops ||
                    entry.done == Entry::Ends;
    if (!isAsking || !isJudged(entry) || isWrittenAnywhere(family))
      continue;
    auto meant = std::ranges::find_if(Space.entries, [&](const Entry &other) {
      return other.done == Entry::Writes &&
             keys::isMisspelling(family, other.family.plain());
    });
    if (meant == Space.entries.end() ||
        !Told.insert({family, meant->family.plain()}).second)
      continue;
    Finding told =
        finding(entry, {spelled(family), spelled(meant->family)},
                "nothing ever writes the key " + spelled(family) +
                    ", but something writes " + spelled(meant->family));
    told.because.push_back(note(*meant, rules::functionOf(Whole, meant->at) +
                                            " writes " +
                                            spelled(meant->family) + " here"));
    Findings.push_back(std::move(told));
  }
}

std::vector<Finding> checkKeyCollision(const Program &program,
                                       const rules::Settings &) {
  std::vector<Finding> findings;
  for (const KeySpace &space : program.keySpaces()) {
    Collisions collisions(program, space);
    collisions.lookAtPairs();
    collisions.lookAtJoins();
    collisions.lookAtMisspellings();
    std::ranges::move(collisions.Findings, std::back_inserter(findings));
  }
  return findings;
}

std::span<const rules::Option> optionsOfKeyCollision() { return {}; }

} // namespace cachetidy::checks
