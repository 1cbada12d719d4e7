// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cache-raw-key: a key of a shared cache that is put together by hand.

#include "program/spaces/Makings.h"
#include "rules/Check.h"
#include "rules/KeyFix.h"
#include "rules/Story.h"

#include <algorithm>
#include <map>

namespace cachetidy::checks {

using models::Role;
using program::Making;
using program::Program;
using program::Site;
using program::Use;
using rules::Finding;
using rules::Probability;

/// Whether a call names one entry of a cache that others use too.
static bool isJudged(const models::Effect &effect) {
  switch (effect.role) {
  case Role::Read:
  case Role::Access:
  case Role::Write:
  case Role::Load:
  case Role::Drop:
  case Role::Expire:
  case Role::Persist:
    return effect.keeping == models::Keeping::Shared;
  default:
    return false;
  }
}

namespace {
/// All keys that are put together at one place.
struct Raw {
  Making making;
  std::vector<const Use *> uses;
};

class RawKeys {
public:
  RawKeys(const Program &program, const rules::Settings &settings)
      : Whole(program), Builders(settings.list("Builders")),
        Form(rules::keyForm(program, settings)) {}

  void look(const Use &use);
  std::vector<Finding> findings() const;

private:
  bool isWanted(const Making &making) const;
  Probability probability(const Raw &raw) const;
  bool isToldOfInitial(Site name, const Raw &raw) const;
  Finding tell(const Raw &raw) const;

  const Program &Whole;
  const std::vector<std::string> Builders;
  const rules::KeyForm Form;
  std::map<Site, Raw> Found;
};
} // namespace

bool RawKeys::isWanted(const Making &making) const {
  bool isRaw = making.kind == Making::Composed ||
               making.kind == Making::Extended ||
               making.kind == Making::Written;
  const facts::Position at = Whole.position(making.at.site);
  return isRaw && at.known() && !Whole.linked().isTest(at.file);
}

void RawKeys::look(const Use &use) {
  if (!isJudged(*Whole.requests().of(use).effect))
    return;
  for (Making &making : makingsOf(Whole, use, Builders)) {
    if (!isWanted(making))
      continue;
    Raw &raw = Found.try_emplace(making.at.site, Raw{making, {}}).first->second;
    if (raw.uses.empty() || raw.uses.back() != &use)
      raw.uses.push_back(&use);
  }
}

/// Whether some part of it stands in the source: a family's name, or what sets
/// two parts apart. A number alone, and a prefix that somebody else chose, may
/// be keys of what has a key space of its own.
static bool hasWords(const Making &making) {
  return std::ranges::any_of(making.families, [](const keys::Pattern &family) {
    return std::ranges::any_of(family.pieces(), [](const keys::Piece &piece) {
      return piece.kind == keys::Piece::Literal;
    });
  });
}

/// A key that stands in the source has nothing that could be put together
/// wrongly. Where no builder is used, functions that return keys are what the
/// project has in its place.
Probability RawKeys::probability(const Raw &raw) const {
  bool isOwnBuilder = !raw.making.helpers.empty() && !Form.isInUse;
  return raw.making.kind == Making::Composed && !isOwnBuilder &&
                 hasWords(raw.making)
             ? Probability::Likely
             : Probability::Possible;
}

Finding RawKeys::tell(const Raw &raw) const {
  Finding finding;
  finding.at = rules::locate(Whole, raw.making.at.site);
  finding.probability = probability(raw);
  const std::string family = rules::familyOf(Whole, raw.making.families);
  finding.subject =
      rules::functionOf(Whole, raw.making.at.site) + ", '" + family + "'";
  finding.message = raw.making.kind == Making::Extended
                        ? "the key '" + family +
                              "' of a shared cache was built, and then is "
                              "changed by hand"
                        : "the key '" + family +
                              "' of a shared cache is put together by "
                              "hand: use " +
                              Form.name;
  constexpr std::size_t most = 5;
  for (const Use *use : raw.uses) {
    rules::Note note = rules::tellUse(Whole, *use);
    // Who writes an entry and says how long it lives does so at one place.
    if (finding.because.size() < most &&
        !std::ranges::count(finding.because, note.at, &rules::Note::at))
      finding.because.push_back(std::move(note));
  }
  finding.rewrite = rules::keyRewrite(Whole, raw.making, Form);
  return finding;
}

/// Whether a name stands for what it begins with, of which the same is told.
bool RawKeys::isToldOfInitial(Site name, const Raw &raw) const {
  const auto told = Found.find(Whole.texts().initialOf(name));
  return told != Found.end() &&
         told->second.making.families == raw.making.families;
}

std::vector<Finding> RawKeys::findings() const {
  std::vector<Finding> findings;
  for (const auto &[site, raw] : Found)
    if (!isToldOfInitial(site, raw))
      findings.push_back(tell(raw));
  return findings;
}

std::vector<Finding> checkRawKey(const Program &program,
                                 const rules::Settings &settings) {
  RawKeys raw(program, settings);
  for (const Use &use : program.requests().uses())
    raw.look(use);
  return raw.findings();
}

static constexpr rules::Option options[] = {
    {"Builders", "",
     "Names of functions that build keys, besides construct_cache_key and "
     "those of cachetidy.json; without '::' they stand for any scope."},
    {"Call", "",
     "What a fix calls: the qualified name of a builder. Empty: the one that "
     "the program uses, or cachetidy::construct_cache_key."},
    {"Header", "",
     "What a fix includes, with its <> or \"\". Empty: what declares the "
     "builder that the program uses, or <cachetidy/cache_key.h>."}};

std::span<const rules::Option> optionsOfRawKey() { return options; }

} // namespace cachetidy::checks
