// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From a key back to the request that gave it: through the elements of lists,
// and what functions return.

#include "program/texts/Visited.h"
#include "program/linked/Parts.h"

#include <algorithm>

namespace cachetidy::program {

using facts::ValueKind;
using models::Effect;
using models::Role;

namespace {

class Search {
public:
  Search(const Linked &linked, const Texts &texts)
      : Facts(linked), Text(texts) {}

  /// The call that visits the keys of which a view is one; unknown for others.
  View visitBehind(View view) const;

private:
  bool isVisit(Site site) const;
  View filledBy(const View &list) const;
  View holderOf(const View &view) const;
  View stepBack(const View &view) const;

  const Linked &Facts;
  const Texts &Text;
};

} // namespace

bool Search::isVisit(Site site) const {
  if (Facts.value(site).kind != ValueKind::Call)
    return false;
  const Effect *effect = Facts.effect(site);
  return effect && effect->isInSpace() &&
         (effect->role == Role::Iterate || effect->role == Role::Command);
}

/// `redis.keys("user:*", std::back_inserter(list))`
View Search::filledBy(const View &list) const {
  const facts::Body &body = Facts.function(list.site).body;
  for (facts::Index i = 0; i < body.values.size(); ++i) {
    const Site call{list.site.function, i};
    if (isVisit(call) && hasPart(body, i, [&](facts::Index part) {
          return part == list.site.value;
        }))
      return argumentOf(call, call, list.calls);
  }
  return {};
}

/// What an element or a member is of.
View Search::holderOf(const View &view) const {
  const auto of = [&](Site site) {
    return site.known() ? argumentOf(view.site, site, view.calls) : View();
  };
  switch (Facts.value(view.site).kind) {
  case ValueKind::Each:
  case ValueKind::Subscript:
  case ValueKind::Field:
  case ValueKind::Dereference:
  case ValueKind::Address:
    return of(Facts.operand(view.site, 0));
  case ValueKind::Call:
    break;
  default:
    return {};
  }
  const Effect *effect = Facts.effect(view.site);
  const bool isElement =
      effect && (effect->role == Role::Read || effect->role == Role::Access ||
                 effect->role == Role::Iterate);
  return isElement ? of(Facts.slot(view.site, effect->on)) : View();
}

View Search::stepBack(const View &view) const {
  if (View holder = holderOf(view); holder.site.known())
    return holder;
  if (Facts.value(view.site).kind == ValueKind::Local)
    if (View filled = filledBy(view); filled.site.known())
      return filled;
  std::vector<View> given = Text.givers(view);
  return given.size() == 1 ? given.front() : View();
}

View Search::visitBehind(View view) const {
  constexpr unsigned limit = 32;
  for (unsigned steps = 0; view.site.known() && steps < limit; ++steps) {
    if (isVisit(view.site))
      return view;
    view = stepBack(view);
  }
  return {};
}

/// Whether one may be the end of the other: both lead to the same place.
static bool areOneWay(std::span<const Site> one, std::span<const Site> other) {
  const std::size_t common = std::min(one.size(), other.size());
  return std::ranges::equal(one.last(common), other.last(common));
}

std::vector<Visited> visitedFor(const Linked &linked, const Texts &texts,
                                const Requests &requests, const Use &use) {
  std::vector<Visited> visited;
  if (use.key.size() != 1 || !use.key.front().value.site.known())
    return visited;
  const View visit = Search(linked, texts).visitBehind(use.key.front().value);
  if (!visit.site.known())
    return visited;
  const Request &asking = requests.of(use);
  for (const Use &known : requests.visits()) {
    const Request &request = requests.of(known);
    if (request.call != visit.site || !areOneWay(request.calls, visit.calls))
      continue;
    // Who has the keys dropped is who gives the pattern, if he is above.
    const bool isAbove = request.calls.size() > visit.calls.size();
    for (const keys::Pattern &glob : known.families)
      visited.push_back(
          {keys::fromGlob(glob), isAbove ? request.at() : asking.at()});
  }
  return visited;
}

} // namespace cachetidy::program
