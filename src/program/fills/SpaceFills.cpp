// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Read-through fills of cache servers.

#include "program/fills/FillsOf.h"
#include "program/linked/Handles.h"
#include "program/linked/Parts.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;
using models::Role;

/// A lookup and a fill of one entry, in the function where their ways part.
struct Pair {
  Site lookup;
  Site fill;
};

static std::vector<Site> wayTo(const Request &request) {
  std::vector<Site> way = request.calls;
  way.push_back(request.call);
  return way;
}

/// A place in a lambda, as it is in the function that the lambda is written in.
static Site asIn(const Linked &linked, facts::Index function, Site at) {
  constexpr unsigned limit = 4;
  Site outer = at;
  for (unsigned steps = 0; outer.known() && steps < limit; ++steps) {
    if (outer.function == function)
      return outer;
    outer = linked.lambdaAt(linked.function(outer).entity);
  }
  return at;
}

/// Where two requests are made one after the other; unknown where they are not.
static Pair partingOf(const Linked &linked, const std::vector<Site> &one,
                      const std::vector<Site> &other) {
  auto [a, b] = std::ranges::mismatch(one, other);
  if (a == one.end() || b == other.end())
    return {};
  const Site second = asIn(linked, a->function, *b);
  bool isAfter = a->function == second.function && a->value < second.value;
  return isAfter ? Pair{*a, *b} : Pair();
}

/// The same; a helper that makes the key itself asks for whoever calls it.
static Pair partingOf(const Linked &linked, const Request &asking,
                      const std::vector<Site> &other) {
  std::vector<Site> one = wayTo(asking);
  Pair pair = partingOf(linked, one, other);
  const facts::Index helper = one.front().function;
  if (pair.fill.known() || helper == other.front().function)
    return pair;
  one.insert(one.begin(), Site());
  for (Site call : linked.callersOf(linked.Unit.functions[helper].entity)) {
    one.front() = call;
    if (Pair above = partingOf(linked, one, other); above.fill.known())
      pair = above;
  }
  return pair;
}

static std::vector<keys::Pattern>
withoutNumbers(std::span<const keys::Pattern> families) {
  std::vector<keys::Pattern> plain;
  for (const keys::Pattern &family : families)
    plain.push_back(family.plain());
  return plain;
}

/// The last use of the same entry before a write, which is reached by that way.
/// Who asks for a whole hash asks for each of its fields: HGETALL.
static Pair lookupBefore(const Linked &linked, const Requests &asked,
                         const Use &write, const std::vector<Site> &way) {
  Pair found;
  for (const Use &use : asked.uses()) {
    const Request &request = asked.of(use);
    bool reads = request.effect->role == Role::Read ||
                 request.effect->role == Role::Load;
    if (!reads || request.space != asked.of(write).space ||
        withoutNumbers(use.families) != withoutNumbers(write.families) ||
        (!use.fields.empty() && use.fields != write.fields))
      continue;
    if (Pair pair = partingOf(linked, request, way); pair.fill.known())
      found = pair;
  }
  return found;
}

/// Whether what is kept is made of what callers give beside the key, and of
/// nothing that is read here.
static bool isOfCallers(const Program &program, const Fill &fill) {
  if (isHandedOver(program, fill.value))
    return true;
  const Linked &linked = program.linked();
  std::vector<Input> named;
  for (const View &key : fill.keys)
    std::ranges::move(inputsOf(linked, key, {}), std::back_inserter(named));
  // One member of an object in the key, and others in what is kept.
  std::erase_if(named, [&](const Input &input) {
    const facts::Type *type = linked.namedType(input.at);
    return !isText(linked, input.at) && !(type && facts::isScalar(type->kind));
  });
  const Dependence made = dependenceOf(linked, fill.value, {});
  return program.accesses().readBy(made.calls).empty() &&
         std::ranges::any_of(made.inputs, [&](const Input &input) {
           return input.kind == Input::Parameter &&
                  std::ranges::none_of(named, [&](const Input &other) {
                    return input.isSame(other);
                  });
         });
}

/// Whether what is kept is read off a value that a caller gives beside the key,
/// as `value.data()`: he puts that there.
static bool isReadOff(const Program &program, const Fill &fill) {
  if (!isOfCallers(program, fill))
    return false;
  const Linked &linked = program.linked();
  const auto isRead = [&](Site call) {
    const Site given = linked.wholeOf(linked.operand(call, 0));
    return linked.operands(call).size() == 1 && given.known() &&
           linked.value(given).kind == ValueKind::Parameter &&
           !linked.givesAccess(linked.value(given).type);
  };
  const Dependence made = dependenceOf(linked, fill.value, fill.at);
  return std::ranges::all_of(made.calls, isRead);
}

static View asCalledBy(Site call, View view) {
  view.calls.insert(view.calls.begin(), call);
  return view;
}

/// Where it is made, or where a helper is called that makes the key itself, and
/// of what callers give it.
static std::vector<Fill> fillsBy(const Program &program, const Fill &made) {
  const Linked &linked = program.linked();
  const Requests &asked = program.requests();
  std::vector<Site> way = wayTo(asked.of(*made.use));
  Fill fill = made;
  const auto findLookup = [&] {
    const Pair pair = lookupBefore(linked, asked, *made.use, way);
    fill.at = pair.fill;
    fill.lookup = pair.lookup;
    return pair.fill.known();
  };
  if (findLookup())
    return {fill};
  std::vector<Fill> fills;
  std::vector<Site> others;
  const bool isGiven = isOfCallers(program, made);
  way.insert(way.begin(), Site());
  for (Site call : linked.callersOf(linked.function(way[1]).entity)) {
    way.front() = call;
    if (!findLookup()) {
      others.push_back(call);
      continue;
    }
    if (!isGiven) {
      fill.at = way[1];
      return {fill};
    }
    fill.value = asCalledBy(call, made.value);
    for (std::size_t i = 0; i < made.keys.size(); ++i)
      fill.keys[i] = asCalledBy(call, made.keys[i]);
    fills.push_back(fill);
  }
  for (Fill &known : fills)
    known.refreshes = others;
  return fills;
}

/// Whether one value of a body is made of another, as far as that was done
/// before the place `end`.
static bool comesFrom(const facts::Body &body, facts::Index value,
                      facts::Index origin, facts::Index end) {
  return hasPart(
      body, value, [&](facts::Index at) { return at == origin; },
      [&](facts::Index, facts::Index part) { return part < end; });
}

/// Whether what was found is given to whoever asked: returned, or written to
/// what the function was given for that, which is not the cache itself.
static bool isGivenOut(const Linked &linked, Site lookup) {
  const facts::Body &body = linked.function(lookup).body;
  const Site cache = linked.operand(lookup, 0);
  for (facts::Index i = 0; i < body.values.size(); ++i) {
    bool leaves = body.values[i].kind == ValueKind::Return;
    bool isOutput =
        body.values[i].kind == ValueKind::Parameter && i != cache.value;
    if ((leaves && comesFrom(body, i, lookup.value, i)) ||
        (isOutput && comesFrom(body, i, lookup.value, none)))
      return true;
  }
  return false;
}

void addFillsIn(const Program &program, const Use &use,
                std::vector<Fill> &fills) {
  const Requests &asked = program.requests();
  const Request &request = asked.of(use);
  const Site at = asked.at(use);
  if (request.effect->role != Role::Write || use.isOpen ||
      !request.value.site.known() ||
      program.linked().isTest(program.position(at).file))
    return;
  Fill made{.at = at,
            .lookup = {},
            .keys = {},
            .value = request.value,
            .families = use.families,
            .use = &use};
  for (const Word *word : {&use.key, &request.field})
    for (const TextPart &part : *word)
      if (part.value.site.known())
        made.keys.push_back(part.value);
  for (Fill &fill : fillsBy(program, made)) {
    fill.isSure = isGivenOut(program.linked(), fill.lookup);
    if (!isHandedOver(program, fill.value) && !isReadOff(program, fill))
      fills.push_back(std::move(fill));
  }
}

} // namespace cachetidy::program
