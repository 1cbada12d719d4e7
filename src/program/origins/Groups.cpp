// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By what is done to the object before.

#include "program/origins/Groups.h"
#include "program/linked/Handles.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;

bool opensGroup(const models::Effect &effect) {
  return effect.role == models::Role::Prepare &&
         effect.source == models::SourceKind::Configuration;
}

/// What a call gives as the name of a group; unknown where it opens none.
static Site nameGiven(const Linked &linked, Site call) {
  if (const models::Effect *effect = linked.effect(call))
    return opensGroup(*effect) ? linked.slot(call, effect->resource) : Site();
  for (facts::Index body : linked.bodiesOf(linked.value(call).ref)) {
    const auto &values = linked.Unit.functions[body].body.values;
    for (facts::Index i = 0; i < values.size(); ++i) {
      const models::Effect *effect = linked.effect({body, i});
      const Site name = effect && opensGroup(*effect)
                            ? linked.slot({body, i}, effect->resource)
                            : Site();
      if (linked.isAsGiven(name))
        return linked.operand(call, linked.value(linked.madeOf(name)).ref + 1);
    }
  }
  return {};
}

std::string groupOf(const Linked &linked, const Texts &texts, Site call) {
  const facts::Body &body = linked.function(call).body;
  const Site object = behindName(linked, linked.operand(call, 0));
  if (!object.known())
    return {};
  const Site begun = linked.operand(object, 0);
  for (Site other = call; other.value-- > 0;) {
    const ValueKind kind = body.values[other.value].kind;
    if (kind != ValueKind::Call && kind != ValueKind::Construct)
      continue;
    const bool isOfObject =
        behindName(linked, linked.operand(other, 0)) == object ||
        other == begun || (begun.known() && other == linked.madeOf(begun));
    const Site name = isOfObject ? nameGiven(linked, other) : Site();
    if (!name.known())
      continue;
    const auto names = texts.of(argumentOf(other, name));
    const bool isKnown = names.size() == 1 && names.front().isWritten();
    return isKnown ? keys::spell(names.front()) : std::string();
  }
  return {};
}

/// The text that a maker of settings is given beside the name of a group, or
/// what they are made of; both unknown where they are of no file that is named.
struct Opened {
  Site name, from;
};

static Opened openedBy(const Linked &linked, Site maker) {
  Opened opened;
  const models::Effect *effect = linked.effect(maker);
  const Site group = effect ? linked.slot(maker, effect->resource) : Site();
  for (facts::Index operand : linked.operands(maker)) {
    const Site given{maker.function, operand};
    if (operand == none || given == group)
      continue;
    (isText(linked, given) ? opened.name : opened.from) = given;
    break;
  }
  return opened;
}

/// By the place, where nothing is known but that it is one of many.
static std::string nameOfFile(const Linked &linked, const Texts &texts,
                              Site maker, Site name) {
  const std::vector<keys::Pattern> names = texts.of(argumentOf(maker, name));
  const bool isWritten = std::ranges::all_of(names, &keys::Pattern::isWritten);
  if (isWritten || names.size() != 1)
    return {};
  if (names.front().pieces().size() > 1)
    return keys::spell(names.front());
  const facts::Index kept = keptIn(linked, name);
  return kept != none ? std::string(linked.name(kept))
                      : std::string(linked.name(linked.function(name).entity)) +
                            "#" + std::to_string(name.value);
}

std::string fileOf(const Linked &linked, const Texts &texts, Site call) {
  constexpr unsigned limit = 8;
  Site object = behindName(linked, linked.operand(call, 0));
  for (unsigned steps = 0; object.known() && steps < limit; ++steps) {
    switch (linked.value(object).kind) {
    case ValueKind::Local:
      object = behindName(linked, linked.operand(object, 0));
      break;
    case ValueKind::Construct:
    case ValueKind::Call: {
      const Opened opened = openedBy(linked, object);
      if (opened.name.known())
        return nameOfFile(linked, texts, object, opened.name);
      object = behindName(linked, opened.from);
      break;
    }
    default:
      return {};
    }
  }
  return {};
}

} // namespace cachetidy::program
