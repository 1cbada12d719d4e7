// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What values are read from.

#include "program/origins/Accesses.h"
#include "program/origins/Inputs.h"

#include <algorithm>
#include <set>

namespace cachetidy::program {

std::vector<const Access *> Accesses::readBy(const View &value,
                                             Site within) const {
  return readBy(callsIn(Facts, value, within), value.calls);
}

/// Whether callers of the function that makes the value say what is asked for:
/// `cached(key, "SELECT ...")`. The last of the calls that lead to that
/// function are those of the way, as far as both go; and none of them is what
/// the value is made of, or the function would be another one.
bool Accesses::isAskedOnTheWay(const Access &access, Site call,
                               std::span<const Site> calls,
                               std::span<const Site> way) const {
  std::size_t above = 0;
  while (access.place(above) != call)
    ++above;
  for (std::size_t i = 1; i <= std::min(above, way.size()); ++i)
    if (access.calls[above - i] != way[way.size() - i])
      return false;
  const facts::Index function = Facts.function(call).entity;
  return std::ranges::none_of(Facts.callsTo(function), [&](Site entered) {
    return std::ranges::count(calls, entered) > 0;
  });
}

std::vector<const Access *> Accesses::readBy(std::span<const Site> calls,
                                             std::span<const Site> way) const {
  std::vector<const Access *> read;
  std::set<std::size_t> seen;
  const auto add = [&](std::size_t number) {
    if (All[number].done == Access::Reads && seen.insert(number).second)
      read.push_back(&All[number]);
  };
  const auto addAt = [&](Site place) {
    const auto found = ByPlace.find(place);
    if (found == ByPlace.end())
      return false;
    std::ranges::for_each(found->second, add);
    return true;
  };
  /// What only fetches belongs to the statement before it that it has the
  /// connection of: mysql_store_result.
  const auto addBefore = [&](Site fetch, std::string_view api) {
    for (Site at = fetch; at.value-- > 0;)
      if (const models::Effect *effect = Facts.effect(at);
          effect && effect->api == api && addAt(at))
        return;
  };
  for (Site call : calls) {
    if (const auto found = OnTheWay.find(call); found != OnTheWay.end())
      for (std::size_t number : found->second)
        if (isAskedOnTheWay(All[number], call, calls, way))
          add(number);
    const models::Effect *effect = Facts.effect(call);
    const bool isAsked = addAt(call);
    if (!isAsked && effect && effect->role == models::Role::Source &&
        effect->source == models::SourceKind::Database)
      addBefore(call, effect->api);
  }
  return read;
}

} // namespace cachetidy::program
