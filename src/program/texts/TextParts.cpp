// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a call puts together: its arguments, and what stands in its format.

#include "keys/Format.h"
#include "program/texts/Texts.h"

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
  case Composition::Percents:
    return keys::parsePercents(format);
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

/// Formats whose placeholders are filled by one call each.
static bool isFilledByCalls(Composition::Style style) {
  return style == Composition::Numbered || style == Composition::Percents;
}

/// The composition with such a format that a call is, or null.
static const Composition *formatFilledBy(const Linked &linked, Site call) {
  const facts::Value &value = linked.value(call);
  const Composition *text =
      value.kind == ValueKind::Call ? linked.composition(value.ref) : nullptr;
  bool isIt = text && isFilledByCalls(text->style) &&
              text->format.kind != models::Slot::Nowhere;
  return isIt ? text : nullptr;
}

/// The parts of a format, and what fills its placeholders.
std::vector<TextPart> Texts::formatted(const View &view,
                                       const Composition &text) const {
  Site format = Facts.slot(view.site, text.format);
  std::vector<Site> given = slots(Facts, view.site, text.of);
  if (formatFilledBy(Facts, view.site))
    given = numbered(Facts, view.site, text.of);
  // `QString("%1:%2").arg(a).arg(b)`: each call fills what those before left.
  while (const Composition *before =
             format.known() && isFilledByCalls(text.style)
                 ? formatFilledBy(Facts, format)
                 : nullptr) {
    std::vector<Site> first = numbered(Facts, format, before->of);
    given.insert(given.begin(), first.begin(), first.end());
    format = Facts.slot(format, before->format);
  }
  std::vector<TextPart> parts;
  std::optional<std::string_view> written =
      this->written(argumentOf(view.site, format, view.calls));
  if (!written)
    return parts;
  for (const keys::FormatPart &part : parse(*written, text.style)) {
    if (!part.isHole()) {
      parts.push_back({part.text, {}});
      continue;
    }
    // A va_list is all that is left.
    const Site filler =
        given.empty()
            ? Site()
            : given[std::min<std::size_t>(part.argument, given.size() - 1)];
    if (filler.known())
      parts.push_back(
          {{}, argumentOf(view.site, filler, view.calls), part.filling});
  }
  return parts;
}

/// What stands one behind the other: what is changed, if that has no name, and
/// what is added.
std::vector<TextPart> Texts::added(const View &view,
                                   const Composition &text) const {
  std::vector<Site> given = slots(Facts, view.site, text.of);
  // `std::string(3, letter)`
  bool isRepeated =
      Facts.value(view.site).kind == ValueKind::Construct && !given.empty() &&
      given.front().known() && Facts.operand(view.site, 2).known() &&
      fillingOf(Facts, Facts.namedType(given.front())) == Filling::Integer;
  if (isRepeated)
    return {};
  bool isChange = text.into.kind != models::Slot::Nowhere && !text.overwrites;
  if (Site whole = isChange ? target(view.site, text) : Site(); isChange) {
    bool isName =
        whole.known() && (Facts.value(whole).kind == ValueKind::Local ||
                          Facts.value(whole).kind == ValueKind::Parameter);
    if (!isName)
      given.insert(given.begin(), Facts.slot(view.site, text.into));
  }
  return partsOf(view, given);
}

std::vector<TextPart> Texts::partsOf(const View &view,
                                     std::span<const Site> given) const {
  std::vector<TextPart> parts;
  for (Site part : given)
    if (part.known())
      parts.push_back(partOf(argumentOf(view.site, part, view.calls)));
  return parts;
}

std::vector<TextPart> Texts::partsOf(const View &view) const {
  const facts::Value &value = Facts.value(view.site);
  bool isCall =
      value.kind == ValueKind::Call || value.kind == ValueKind::Construct;
  if (!isCall || value.ref == none)
    return {};
  if (isBuilder(view.site))
    return partsOf(view,
                   slots(Facts, view.site,
                         {.kind = models::Slot::Argument, .andOn = true}));
  const Composition *text = Facts.composition(value.ref);
  if (!text)
    return {};
  return text->format.kind == models::Slot::Nowhere ? added(view, *text)
                                                    : formatted(view, *text);
}

/// What stands for the whole of a text where others write to it: `&text`,
/// `&text[0]`, `text.get()`. Unknown for other values.
static Site wholeBehind(const Linked &linked, Site site) {
  const facts::Value &value = linked.value(site);
  const models::Effect *effect = linked.effect(site);
  auto isFirst = [&](Site number) {
    return number.known() && linked.value(number).kind == ValueKind::Literal &&
           linked.text(number) == "0";
  };
  if (value.kind == ValueKind::Address ||
      (value.kind == ValueKind::Subscript && isFirst(linked.operand(site, 1))))
    return linked.operand(site, 0);
  if (effect && effect->role == models::Role::Through)
    return linked.slot(site, effect->value);
  const bool isElement = effect && (effect->role == models::Role::Read ||
                                    effect->role == models::Role::Access);
  if (isElement && isFirst(linked.slot(site, effect->key)))
    return linked.slot(site, effect->on);
  return {};
}

/// The local that a call writes to, through what was written before it:
/// `stream << a << b`.
Site Texts::target(Site call, const models::Composition &text) const {
  constexpr unsigned limit = 256;
  Site site = Facts.slot(call, text.into);
  for (unsigned steps = 0; site.known() && steps < limit; ++steps) {
    if (const Site whole = wholeBehind(Facts, site); whole.known()) {
      site = whole;
      continue;
    }
    const facts::Value &value = Facts.value(site);
    const models::Composition *inner =
        value.kind == ValueKind::Call ? Facts.composition(value.ref) : nullptr;
    if (!inner || inner->format.kind != models::Slot::Nowhere)
      return site;
    // `back_inserter(key)`, `key.data()`
    bool isMade = inner->into.kind == models::Slot::Nowhere;
    if (isMade && inner->of.andOn)
      return site;
    site = Facts.slot(site, isMade ? inner->of : inner->into);
  }
  return {};
}

} // namespace cachetidy::program
