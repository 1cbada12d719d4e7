// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Texts that are put together in several steps: `key += id`, `snprintf(key)`.

#include "program/texts/TextWalk.h"

#include <algorithm>

namespace cachetidy::program {

using facts::GuardKind;
using facts::none;
using facts::ValueKind;
using keys::Filling;
using keys::Pattern;
using models::Composition;
using models::Role;

std::vector<Pattern> either(std::vector<Pattern> one,
                            const std::vector<Pattern> &other) {
  constexpr std::size_t limit = 8;
  one.insert(one.end(), other.begin(), other.end());
  std::ranges::sort(one);
  auto repeated = std::ranges::unique(one);
  one.erase(repeated.begin(), repeated.end());
  if (one.size() <= limit)
    return one;
  Pattern all = one.front();
  for (const Pattern &pattern : one)
    all = join(all, pattern);
  return {all};
}

std::vector<Pattern> placed(std::vector<Pattern> patterns,
                            std::optional<Filling> filling) {
  if (!filling || patterns.size() != 1 ||
      patterns.front().pieces().size() != 1 ||
      patterns.front().pieces().front().kind != keys::Piece::Hole)
    return patterns;
  bool isText = patterns.front().pieces().front().filling == Filling::Text;
  if (isText || *filling == Filling::Padded)
    patterns = {Pattern::hole(*filling)};
  return patterns;
}

static std::vector<Pattern> openEnded(std::vector<Pattern> patterns) {
  for (Pattern &pattern : patterns)
    pattern = keys::openEnded(pattern);
  return either({}, patterns);
}

std::vector<Pattern> product(const std::vector<Pattern> &first,
                             const std::vector<Pattern> &second) {
  std::vector<Pattern> result;
  for (const Pattern &before : first)
    for (const Pattern &behind : second)
      result = either(std::move(result), {before + behind});
  return result;
}

/// Whether and how a value of the body changes the local.
std::optional<Texts::Step> Texts::stepAt(Site site, Site local) const {
  const facts::Value &value = Facts.value(site);
  if (value.kind == ValueKind::Assign) {
    std::string_view how = Facts.text(site);
    if (Facts.operand(site, 0) != local || (how != "=" && how != "+="))
      return std::nullopt;
    return Step{site.value, Facts.operand(site, 1), how == "="};
  }
  if (value.kind != ValueKind::Call)
    return std::nullopt;
  const Composition *text = Facts.composition(value.ref);
  if (text && text->into.kind != models::Slot::Nowhere)
    return target(site, *text) == local
               ? std::optional(Step{site.value, {}, text->overwrites})
               : std::nullopt;
  bool isGiven = std::ranges::count(Facts.operands(site), local.value) > 0;
  bool flowsIn = std::ranges::count(Facts.operands(local), site.value) > 0;
  const models::Effect *effect = Facts.effect(site);
  // A model that does not speak of texts leaves them as they are.
  bool isHarmless = text || (effect && effect->role != Role::Clear);
  if (!isGiven || !flowsIn || isHarmless)
    return std::nullopt;
  return Step{site.value, {}, effect != nullptr, !effect};
}

Site Texts::initialOf(Site local) const {
  Site first = Facts.operand(local, 0);
  bool isBefore = first.known() && first.value < local.value;
  return isBefore && Facts.value(local).kind == ValueKind::Local ? first
                                                                 : Site{};
}

View Texts::startOf(const View &local) const {
  if (Facts.value(local.site).kind == ValueKind::Local)
    return {initialOf(local.site), local.site.value, local.calls};
  if (local.calls.empty())
    return local;
  std::vector<Site> calls = local.calls;
  Site call = calls.back();
  calls.pop_back();
  // A lambda may be seen from the callers of the function that it is in.
  if (!std::ranges::count(Facts.bodiesRun(call), local.site.function))
    return local;
  return argumentOf(call, Facts.operand(call, Facts.value(local.site).ref + 1),
                    std::move(calls));
}

/// A step on a way that excludes the one to the user: the other branch.
bool Texts::isExcluded(const Step &step, const View &local) const {
  const facts::Body &body = Facts.function(local.site).body;
  const facts::Index function = local.site.function;
  for (facts::Index a = guardOf(function, step.at); a != none;
       a = body.guards[a].parent)
    for (facts::Index b = guardOf(function, local.user); b != none;
         b = body.guards[b].parent)
      if (body.guards[a].kind == GuardKind::Condition &&
          body.guards[b].kind == GuardKind::Condition &&
          body.guards[a].condition == body.guards[b].condition &&
          body.guards[a].holds != body.guards[b].holds)
        return true;
  return false;
}

std::vector<Texts::Step> Texts::stepsOf(const View &local) const {
  std::vector<facts::Index> places;
  if (auto changes = Changes.find(local.site); changes != Changes.end())
    places = changes->second;
  for (facts::Index part : Facts.operands(local.site))
    if (part != none &&
        Facts.value({local.site.function, part}).kind == ValueKind::Call)
      places.push_back(part);
  std::ranges::sort(places);
  auto repeated = std::ranges::unique(places);
  places.erase(repeated.begin(), repeated.end());
  std::vector<Step> steps;
  for (facts::Index place : places)
    if (std::optional<Step> step =
            place < local.user
                ? stepAt({local.site.function, place}, local.site)
                : std::nullopt;
        step && !isExcluded(*step, local))
      steps.push_back(*step);
  return steps;
}

bool Texts::isAssembled(const View &view) const {
  ValueKind kind = Facts.value(view.site).kind;
  if (kind != ValueKind::Local && kind != ValueKind::Parameter)
    return false;
  return std::ranges::any_of(stepsOf(view), [](const Step &step) {
    return !step.overwrites || !step.value.known();
  });
}

bool Texts::isAddedTo(const View &view) const {
  return isAssembled(view) &&
         !std::ranges::all_of(stepsOf(view), &Step::isUnseen);
}

facts::Index Texts::guardOf(facts::Index function, facts::Index value) const {
  const auto &values = Facts.Unit.functions[function].body.values;
  return value < values.size() ? values[value].guard : none;
}

/// The outermost guard of a value that does not hold within another; none where
/// all do.
facts::Index Texts::guardBelow(facts::Index guard, facts::Index within,
                               Site of) const {
  const auto &guards = Facts.function(of).body.guards;
  std::vector<facts::Index> held;
  for (facts::Index at = within; at != none; at = guards[at].parent)
    held.push_back(at);
  facts::Index outermost = none;
  for (facts::Index at = guard; at != none && !std::ranges::count(held, at);
       at = guards[at].parent)
    outermost = at;
  return outermost;
}

Texts::Patterns Texts::after(Patterns before, const Step &step,
                             const View &local, Walk &walk) const {
  Site at{local.site.function, step.at};
  if (step.isUnseen) {
    // What a function that was not seen is given empty, it fills.
    bool isEmpty = before == Patterns{Pattern()};
    return isEmpty ? Patterns{Pattern::hole(Filling::Text)} : before;
  }
  Patterns added;
  if (step.value.known()) {
    added = of({step.value, step.at, local.calls}, walk);
  } else {
    std::vector<TextPart> parts = partsOf({at, step.at, local.calls});
    bool isClear = !Facts.composition(Facts.value(at).ref);
    added = parts.empty() && !isClear ? Patterns{Pattern::hole(Filling::Text)}
                                      : joined(parts, false, walk);
  }
  return step.overwrites ? added : product(before, added);
}

/// Steps that do not hold within what holds for the user come together by the
/// condition that they stand under.
Texts::Patterns Texts::fold(Patterns state, std::span<const Step> steps,
                            facts::Index within, const View &local,
                            Walk &walk) const {
  const facts::Body &body = Facts.function(local.site).body;
  auto outer = [&](const Step &step) {
    return guardBelow(body.values[step.at].guard, within, local.site);
  };
  while (!steps.empty()) {
    facts::Index guard = outer(steps.front());
    if (guard == none) {
      state = after(std::move(state), steps.front(), local, walk);
      steps = steps.subspan(1);
      continue;
    }
    std::vector<Step> met[2];
    facts::Index branch[2] = {none, none};
    while (!steps.empty() && outer(steps.front()) != none &&
           body.guards[outer(steps.front())].condition ==
               body.guards[guard].condition) {
      bool holds = body.guards[outer(steps.front())].holds;
      branch[holds] = outer(steps.front());
      met[holds].push_back(steps.front());
      steps = steps.subspan(1);
    }
    Patterns yes = fold(state, met[1], branch[1], local, walk);
    Patterns no = fold(state, met[0], branch[0], local, walk);
    bool isLoop = body.guards[guard].kind == GuardKind::Loop;
    if (isLoop && yes != state)
      yes = openEnded(state);
    state = either(std::move(yes), no);
  }
  return state;
}

/// Whether a step adds to what an earlier round of a loop has left, in the loop
/// that the user is in as well.
bool Texts::accumulates(std::span<const Step> steps, const View &local) const {
  const facts::Body &body = Facts.function(local.site).body;
  Site start = initialOf(local.site);
  auto loopOf = [&](const Step &step) {
    facts::Index from = start.known() ? body.values[start.value].guard : none;
    facts::Index at = guardBelow(body.values[step.at].guard, from, local.site);
    return at != none && body.guards[at].kind == GuardKind::Loop ? at : none;
  };
  return std::ranges::any_of(steps, [&](const Step &step) {
    facts::Index loop = loopOf(step);
    return !step.overwrites && !step.isUnseen && loop != none &&
           std::ranges::none_of(steps, [&](const Step &other) {
             return other.overwrites && loopOf(other) == loop;
           });
  });
}

std::vector<TextPart> Texts::partsInTurn(const View &local) const {
  const View start = startOf(local);
  const facts::Index within = guardOf(local.site.function, local.user);
  if (Facts.value(local.site).kind != ValueKind::Local)
    return {};
  std::vector<TextPart> parts;
  if (start.site.known() && !isMadeOfNothing(start.site))
    parts.push_back({{}, start});
  for (const Step &step : stepsOf(local)) {
    const facts::Index guard = guardOf(local.site.function, step.at);
    if (step.isUnseen || guardBelow(guard, within, local.site) != none)
      return {};
    if (step.overwrites)
      parts.clear();
    if (step.value.known()) {
      parts.push_back({{}, {step.value, step.at, local.calls}});
      continue;
    }
    const std::vector<TextPart> added =
        partsOf({{local.site.function, step.at}, step.at, local.calls});
    if (added.empty() && !step.overwrites)
      return {};
    parts.insert(parts.end(), added.begin(), added.end());
  }
  return parts;
}

Texts::Patterns Texts::assembled(const View &local, Walk &walk) const {
  View start = startOf(local);
  Patterns state = {Pattern()};
  if (start.site == local.site)
    state = {holeOf(local.site)};
  else if (start.site.known() && !isMadeOfNothing(start.site))
    state = of(start, walk);
  facts::Index within = guardOf(local.site.function, local.user);
  const std::vector<Step> steps = stepsOf(local);
  if (accumulates(steps, local))
    return openEnded(state);
  return fold(std::move(state), steps, within, local, walk);
}

} // namespace cachetidy::program
