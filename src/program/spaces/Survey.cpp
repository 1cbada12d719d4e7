// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a project has of its own around its caches.

#include "program/spaces/Survey.h"
#include "program/spaces/Makings.h"

#include <algorithm>
#include <map>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;
using keys::Pattern;
using keys::Piece;

/// The text that a pattern is, if it is one; else empty.
static std::string literalOf(const Pattern &pattern) {
  const auto pieces = pattern.pieces();
  return pieces.size() == 1 && pieces.front().kind == Piece::Literal
             ? pieces.front().text
             : std::string();
}

/// Whether no family begins with anything but that word, as far as is known.
static bool begins(const std::vector<Pattern> &families,
                   std::string_view word) {
  return std::ranges::all_of(families, [&](const Pattern &family) {
    return family.pieces().empty() ||
           family.pieces().front().kind != Piece::Literal ||
           family.pieces().front().text.starts_with(word);
  });
}

namespace {

class Surveyor {
public:
  explicit Surveyor(const Program &program)
      : Whole(program), Facts(program.linked()) {}

  Survey make();

private:
  /// What calls to one function were seen to make.
  struct Found {
    std::set<Site> calls;
    bool isKnown = false;
    bool isBegunByCallers = true;
    std::set<std::string> words = {}; ///< with which callers begin
    std::set<Pattern> families = {};
  };

  bool isInTest(Site site) const;
  bool isShared(const Use &use) const;
  void lookAtCalls();
  void lookAtWrappers();
  void addWrapper(Site call, const Request &request, bool isUncalled);
  void lookAtMakings(const Use &use);
  void addKnown(const Making &making);
  void addMaker(const Making &making);
  bool isForKeys(facts::Index function, const Found &found) const;
  KeyMaker makerOf(facts::Index function, const Found &found) const;
  void lookAtContainers();
  void lookAtMains();
  template <class Row>
  std::vector<Row> byName(std::map<facts::Index, Row> &rows);

  const Program &Whole;
  const Linked &Facts;
  std::map<std::string_view, ApiInUse> Apis;
  std::map<facts::Index, Wrapper> Wrappers;
  std::map<facts::Index, Found> Makers;
  Survey Result;
};

bool Surveyor::isInTest(Site site) const {
  return Facts.isTest(Facts.value(site).at.file);
}

bool Surveyor::isShared(const Use &use) const {
  return Whole.requests().of(use).effect->keeping == models::Keeping::Shared;
}

void Surveyor::lookAtCalls() {
  const auto &functions = Facts.Unit.functions;
  for (facts::Index i = 0; i < functions.size(); ++i)
    for (facts::Index v = 0; v < functions[i].body.values.size(); ++v) {
      const models::Effect *effect = Facts.effect({i, v});
      if (!effect || effect->api.empty() || isInTest({i, v}) ||
          (effect->keeping == models::Keeping::Object && effect->space.empty()))
        continue;
      ApiInUse &api =
          Apis.try_emplace(effect->api,
                           ApiInUse{effect->api, effect->keeping, {i, v}})
              .first->second;
      ++api.calls;
    }
}

/// Calls are given as from outermost to innermost; behind each but the first is
/// a function that was called with the key.
void Surveyor::lookAtWrappers() {
  for (const Request &request : Whole.requests().all()) {
    if (request.calls.empty() || isInTest(request.at()))
      continue;
    for (Site call : std::span(request.calls).subspan(1))
      addWrapper(call, request, false);
    addWrapper(request.call, request, false);
  }
  for (const Use &use : Whole.requests().uses())
    if (use.isOpen && !isInTest(Whole.requests().at(use)))
      addWrapper(Whole.requests().at(use), Whole.requests().of(use), true);
}

void Surveyor::addWrapper(Site call, const Request &request, bool isUncalled) {
  const facts::Index function = Facts.function(call).entity;
  if (!Facts.function(call).is(facts::Trait::Lambda))
    Wrappers.try_emplace(
        function,
        Wrapper{function, Facts.effect(request.call)->api, call, isUncalled});
}

void Surveyor::addKnown(const Making &making) {
  const facts::Index function = Facts.value(making.at.site).ref;
  Found &found = Makers[function];
  found.isKnown = true;
  found.calls.insert(making.at.site);
  std::ranges::move(Whole.texts().of(making.at),
                    std::inserter(found.families, found.families.end()));
}

/// The innermost of the calls that lead to where a key is put together.
void Surveyor::addMaker(const Making &making) {
  const facts::Index function = making.helpers.back();
  const std::vector<Site> &calls = making.at.calls;
  const auto call = std::find_if(calls.rbegin(), calls.rend(), [&](Site site) {
    return Facts.value(site).ref == function;
  });
  if (call == calls.rend())
    return;
  Found &found = Makers[function];
  found.calls.insert(*call);
  const std::vector<Pattern> said = Whole.texts().of(argumentOf(
      *call, Facts.operand(*call, 1), {calls.begin(), call.base() - 1}));
  for (const Pattern &first : said) {
    const std::string word = literalOf(first);
    found.words.insert(word);
    found.isBegunByCallers &= !word.empty() && begins(making.families, word);
  }
  for (const Pattern &family : making.families)
    if (family.plain() != Pattern::hole(keys::Filling::Text))
      found.families.insert(family.plain());
}

/// A key is put together in the function that is called last.
void Surveyor::lookAtMakings(const Use &use) {
  bool isFollowed = use.isOpen;
  for (const Making &making : makingsOf(Whole, use, {})) {
    isFollowed |= making.kind != Making::Unknown || !making.helpers.empty();
    if (making.kind == Making::Built)
      addKnown(making);
    else if (!making.helpers.empty())
      addMaker(making);
  }
  if (!isFollowed)
    Result.unfollowed.push_back(Whole.requests().at(use));
}

/// One that has the name of a channel or of a lock made by what makes its keys
/// makes keys all the same; a function that joins texts does not.
bool Surveyor::isForKeys(facts::Index function, const Found &found) const {
  const auto calls = Facts.callsTo(function);
  const auto others = std::ranges::count_if(calls, [&](Site call) {
    return !found.calls.contains(call) && !isInTest(call);
  });
  constexpr std::size_t oneIn = 10;
  return std::size_t(others) * oneIn <= calls.size();
}

KeyMaker Surveyor::makerOf(facts::Index function, const Found &found) const {
  constexpr std::size_t several = 2;
  return {function,
          *found.calls.begin(),
          found.isKnown,
          found.isBegunByCallers && found.words.size() >= several,
          isForKeys(function, found),
          {found.families.begin(), found.families.end()}};
}

/// A class that looks up and fills what it keeps, under keys that its methods
/// are given.
void Surveyor::lookAtContainers() {
  std::map<facts::Index, OwnContainer> found;
  for (const Store &store : Whole.stores()) {
    const facts::Field *field = Facts.field(store.entity);
    if (!field || Facts.Unit.entities[store.entity].inSystemHeader)
      continue;
    const auto isDone = [&](Deed deed) {
      return std::ranges::any_of(store.operations, [&](const Operation &one) {
        return one.deed == deed && one.key.known() && !isInTest(one.at) &&
               Facts.function(one.at).parent == field->record &&
               Facts.value(one.key).kind == ValueKind::Parameter;
      });
    };
    if (isDone(Deed::Lookup) && isDone(Deed::Fill))
      found.try_emplace(field->record, OwnContainer{field->record, &store});
  }
  for (const auto &[record, container] : found)
    Result.containers.push_back(container);
}

void Surveyor::lookAtMains() {
  for (const facts::Function &function : Facts.Unit.functions)
    if (function.is(facts::Trait::Main) && function.hasBody &&
        !Facts.isTest(function.at.file))
      Result.mains.push_back(function.entity);
}

template <class Row>
std::vector<Row> Surveyor::byName(std::map<facts::Index, Row> &rows) {
  std::vector<Row> sorted;
  for (auto &[function, row] : rows)
    sorted.push_back(std::move(row));
  std::ranges::sort(sorted, {}, [&](const Row &row) {
    return std::pair(Whole.entityName(row.function), row.function);
  });
  return sorted;
}

Survey Surveyor::make() {
  lookAtCalls();
  lookAtWrappers();
  for (const Use &use : Whole.requests().uses())
    if (isShared(use) && !isInTest(Whole.requests().at(use)))
      lookAtMakings(use);
  std::map<facts::Index, KeyMaker> makers;
  for (const auto &[function, found] : Makers)
    makers.emplace(function, makerOf(function, found));
  lookAtContainers();
  lookAtMains();
  for (const auto &[name, api] : Apis)
    Result.apis.push_back(api);
  Result.wrappers = byName(Wrappers);
  Result.makers = byName(makers);
  Result.unseen = findUnseenCaches(Whole);
  return std::move(Result);
}

} // namespace

Survey survey(const Program &program) { return Surveyor(program).make(); }

} // namespace cachetidy::program
