// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a call puts together: its arguments, and what stands in its format.

#include "keys/Format.h"
#include "program/Texts.h"

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;
using keys::Filling;
using models::Composition;

bool Texts::isBuilder(Site call) const {
  const facts::Value &value = Facts.value(call);
  return value.kind == ValueKind::Call && value.ref != none &&
         Facts.Models.isKeyBuilder(Facts.name(value.ref));
}

static keys::FormatParts parse(std::string_view format,
                               Composition::Style style) {
  switch (style) {
  case Composition::Printf:
    return keys::parsePrintf(format);
  case Composition::Braces:
    return keys::parseBraces(format);
  case Composition::Numbered:
    return keys::parseNumbered(format);
  case Composition::Dollars:
    return keys::parseDollars(format);
  }
  return {};
}

/// The operands that a slot means, those behind it as well.
static std::vector<Site> slots(const Linked &linked, Site call,
                               models::Slot slot) {
  if (!slot.andOn)
    return {linked.slot(call, slot)};
  std::vector<Site> sites;
  std::size_t first =
      slot.kind == models::Slot::Receiver ? 0 : slot.argument + 1u;
  for (std::size_t i = first; i < linked.value(call).operandCount; ++i)
    sites.push_back(linked.operand(call, i));
  return sites;
}

/// What fills a placeholder each: not the width and base in `arg(id, 8, 16)`.
static std::vector<Site> numbered(const Linked &linked, Site call,
                                  models::Slot slot) {
  std::vector<Site> sites = slots(linked, call, slot);
  for (std::size_t i = 1; i < sites.size(); ++i)
    if (!sites[i].known() ||
        fillingOf(linked, linked.namedType(sites[i])) != Filling::Text)
      sites.resize(i);
  return sites;
}

/// The text that a format is, where it is written in the source.
std::optional<std::string_view> Texts::written(View view) const {
  constexpr unsigned limit = 16;
  for (unsigned steps = 0; view.site.known() && steps < limit; ++steps) {
    if (Facts.value(view.site).kind == ValueKind::Literal)
      return Facts.text(view.site);
    std::vector<View> given = givers(view);
    if (given.size() != 1)
      break;
    view = std::move(given.front());
  }
  return std::nullopt;
}

std::vector<TextPart> Texts::partsOf(const View &view) const {
  const facts::Value &value = Facts.value(view.site);
  auto isName = [&](Site site) {
    return site.known() && (Facts.value(site).kind == ValueKind::Local ||
                            Facts.value(site).kind == ValueKind::Parameter);
  };
  std::vector<TextPart> parts;
  auto add = [&](Site part, std::optional<Filling> filling = {}) {
    if (part.known())
      parts.push_back({{}, argumentOf(view.site, part, view.calls), filling});
  };
  bool isCall =
      value.kind == ValueKind::Call || value.kind == ValueKind::Construct;
  if (!isCall || value.ref == none)
    return parts;
  if (isBuilder(view.site)) {
    for (Site part : slots(Facts, view.site,
                           {.kind = models::Slot::Argument, .andOn = true}))
      add(part);
    return parts;
  }
  const Composition *text = Facts.Models.text(Facts.name(value.ref));
  if (!text)
    return parts;
  std::vector<Site> given = slots(Facts, view.site, text->of);
  // `std::string(3, letter)`
  bool isRepeated =
      value.kind == ValueKind::Construct && !given.empty() &&
      given.front().known() && Facts.operand(view.site, 2).known() &&
      fillingOf(Facts, Facts.namedType(given.front())) == Filling::Integer;
  if (isRepeated)
    return parts;
  // What is added to a text that has no name stands behind it.
  bool isChange = text->into.kind != models::Slot::Nowhere && !text->overwrites;
  if (isChange && !isName(target(view.site, *text)))
    add(Facts.slot(view.site, text->into));
  if (text->format.kind == models::Slot::Nowhere) {
    for (Site part : given)
      add(part);
    return parts;
  }
  if (text->style == Composition::Numbered)
    given = numbered(Facts, view.site, text->of);
  Site form = Facts.slot(view.site, text->format);
  // `QString("%1:%2").arg(a).arg(b)`: each call fills what those before left.
  while (form.known() && text->style == Composition::Numbered) {
    const facts::Value &inner = Facts.value(form);
    const Composition *before =
        inner.kind == ValueKind::Call && inner.ref != none
            ? Facts.Models.text(Facts.name(inner.ref))
            : nullptr;
    if (!before || before->style != Composition::Numbered ||
        before->format.kind == models::Slot::Nowhere)
      break;
    std::vector<Site> first = numbered(Facts, form, before->of);
    given.insert(given.begin(), first.begin(), first.end());
    form = Facts.slot(form, before->format);
  }
  std::optional<std::string_view> format =
      written(argumentOf(view.site, form, view.calls));
  if (!format)
    return parts;
  for (const keys::FormatPart &part : parse(*format, text->style)) {
    if (!part.isHole())
      parts.push_back({part.text, {}});
    else if (part.argument < given.size())
      add(given[part.argument], part.filling);
  }
  return parts;
}

} // namespace cachetidy::program
