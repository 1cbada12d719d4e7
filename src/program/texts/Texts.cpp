// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From values to patterns.

#include "program/texts/Texts.h"
#include "program/texts/TextWalk.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::TypeKind;
using facts::ValueKind;
using keys::Filling;
using keys::Pattern;

Texts::Texts(const Linked &linked) : Facts(linked) {
  const auto &functions = Facts.Unit.functions;
  for (facts::Index i = 0; i < functions.size(); ++i)
    for (facts::Index v = 0; v < functions[i].body.values.size(); ++v)
      note({i, v});
}

/// Who changes locals, which classes are made of lists, and which have methods
/// that were not seen.
void Texts::note(Site site) {
  const facts::Value &value = Facts.value(site);
  if (value.kind == ValueKind::Call && Facts.operand(site, 0).known() &&
      value.ref != none && Facts.bodiesOf(value.ref).empty() &&
      Facts.canChangeReceiver(value.ref))
    Open.insert(Facts.classOf(Facts.operand(site, 0)));
  if (value.kind == ValueKind::List && value.operandCount != 0)
    if (const facts::Type *type = Facts.type(value.type);
        type && type->record != none)
      Listed.insert(type->record);
  const models::Composition *text =
      value.kind == ValueKind::Call ? Facts.composition(value.ref) : nullptr;
  if (text && text->into.kind != models::Slot::Nowhere)
    if (Site changed = target(site, *text); changed.known()) {
      Changes[changed].push_back(site.value);
      if (Facts.value(changed).kind == ValueKind::Field)
        Added.insert(Facts.value(changed).ref);
    }
  Site to = Facts.operand(site, 0);
  if (value.kind != ValueKind::Assign || !to.known())
    return;
  Changes[to].push_back(site.value);
}

Filling fillingOf(const Linked &linked, const facts::Type *type) {
  type = linked.referred(type);
  switch (type ? type->kind : TypeKind::Other) {
  case TypeKind::Bool:
    return Filling::Boolean;
  case TypeKind::Integer:
  case TypeKind::Enum:
    return Filling::Integer;
  case TypeKind::Floating:
    return Filling::Floating;
  case TypeKind::Character:
    return Filling::Character;
  default:
    return Filling::Text;
  }
}

/// All that is known of a value is its type.
Pattern Texts::holeOf(Site site) const {
  const facts::Value &value = Facts.value(site);
  bool isOwn = value.kind == ValueKind::Parameter;
  return Pattern::hole(fillingOf(Facts, Facts.namedType(site)),
                       isOwn ? value.ref : keys::unnumbered);
}

/// A number that is counted, or set anew: no one value of it is written.
static bool isCounted(const Linked &linked, Site site) {
  const facts::Value &value = linked.value(site);
  bool isName =
      value.kind == ValueKind::Local || value.kind == ValueKind::Parameter;
  if (!isName || fillingOf(linked, linked.namedType(site)) == Filling::Text)
    return false;
  const auto &values = linked.function(site).body.values;
  for (facts::Index i = 0; i < values.size(); ++i) {
    bool isChange = values[i].kind == ValueKind::Assign ||
                    values[i].kind == ValueKind::Increment;
    if (isChange && linked.operand({site.function, i}, 0) == site)
      return true;
  }
  return false;
}

Texts::Patterns Texts::ofLiteral(Site site) const {
  const facts::Type *type = Facts.type(Facts.value(site).type);
  std::string_view text = Facts.text(site);
  if (text == "nullptr" && (!type || type->kind != TypeKind::Array))
    return {Pattern::hole(Filling::Text)};
  // A character is kept as its number, and an enumerator by its name.
  if (type && type->kind == TypeKind::Enum)
    return {Pattern::hole(Filling::Integer)};
  if (!type || type->kind != TypeKind::Character)
    return {Pattern::literal(text)};
  unsigned code = 0;
  for (char digit : text)
    code = code * 10 + static_cast<unsigned>(digit - '0');
  return {code < 128 ? Pattern::literal(std::string(1, char(code)))
                     : Pattern::hole(Filling::Text)};
}

Texts::Patterns Texts::joined(const std::vector<TextPart> &parts, bool isBuilt,
                              Walk &walk) const {
  Patterns result = {Pattern()};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (isBuilt && i != 0)
      result = product(result, {Pattern::joint()});
    Patterns part = parts[i].value.site.known()
                        ? placed(of(parts[i].value, walk), parts[i].filling)
                        : Patterns{Pattern::literal(parts[i].literal)};
    result = product(result, part);
  }
  return result;
}

/// A va_list: all that was given, and nobody knows what (System V ABI, AMD64
/// and AArch64).
static bool isAllGiven(const Linked &linked, Site arguments) {
  const facts::Type *type = linked.type(linked.value(arguments).type);
  while (type && type->kind != facts::TypeKind::Record &&
         !type->arguments.empty())
    type = linked.type(type->arguments.front());
  return type && (type->name == "__va_list_tag" || type->name == "__va_list");
}

/// Where nothing gives it as it is.
Texts::Patterns Texts::madeBy(const View &view, Walk &walk) const {
  switch (Facts.value(view.site).kind) {
  case ValueKind::Literal:
    return ofLiteral(view.site);
  case ValueKind::Local:
  case ValueKind::Parameter:
    // A number that is read into its place is a number, whatever reads it.
    if (isAssembled(view) &&
        fillingOf(Facts, Facts.namedType(view.site)) == Filling::Text)
      return assembled(view, walk);
    return {holeOf(view.site)};
  case ValueKind::Call:
  case ValueKind::Construct: {
    std::vector<TextPart> parts = partsOf(view);
    // What a text is made of that has no parts is nothing: std::string().
    bool isEmpty = Facts.value(view.site).kind == ValueKind::Construct &&
                   Facts.value(view.site).operandCount == 1 &&
                   !isAllGiven(Facts, view.site);
    if (parts.empty() && !isEmpty)
      return {holeOf(view.site)};
    return joined(parts, isBuilder(view.site), walk);
  }
  default:
    return {holeOf(view.site)};
  }
}

Texts::Patterns Texts::of(const View &view, Walk &walk) const {
  if (!view.site.known() || !walk.enter())
    return {Pattern::hole(Filling::Text)};
  Patterns result;
  const bool isNumber = isCounted(Facts, view.site);
  std::vector<View> given;
  if (!isNumber)
    given = givers(view);
  for (const View &giver : given)
    result = either(std::move(result), of(giver, walk));
  if (isNumber)
    result = {holeOf(view.site).plain()};
  else if (given.empty())
    result = madeBy(view, walk);
  else if (Facts.value(view.site).kind == ValueKind::Field)
    for (Pattern &pattern : result)
      pattern = pattern.plain();
  walk.leave();
  return result;
}

std::vector<Pattern> Texts::of(const View &view) const {
  Walk walk;
  return of(view, walk);
}

Texts::Way Texts::wayBack(const View &view) const {
  constexpr std::size_t limit = 16;
  Way way;
  std::vector<View> next = {view};
  while (next.size() == 1 && next.front().site.known() &&
         way.views.size() < limit) {
    way.views.push_back(std::move(next.front()));
    next = givers(way.views.back());
  }
  way.isForked = next.size() > 1;
  return way;
}

/// The text that a format is, where it is written in the source.
std::optional<std::string_view> Texts::written(const View &view) const {
  for (const View &at : wayBack(view).views)
    if (Facts.value(at.site).kind == ValueKind::Literal)
      return Facts.text(at.site);
  return std::nullopt;
}

View Texts::openParameter(const View &start) const {
  const Way way = wayBack(start);
  if (way.views.empty() || way.isForked)
    return {};
  const View &view = way.views.back();
  bool isOpen = Facts.value(view.site).kind == ValueKind::Parameter &&
                view.calls.empty() && !isAddedTo(view);
  return isOpen ? view : openFormat(view);
}

/// Of a text that is made by a format which callers hand over:
/// `vsnprintf(text, sizeof text, format, arguments)`.
View Texts::openFormat(const View &view) const {
  Site made = view.site;
  if (Facts.value(made).kind == ValueKind::Local) {
    const std::vector<Step> steps = stepsOf(view);
    if (steps.size() != 1 || steps.front().value.known())
      return {};
    made.value = steps.front().at;
  }
  const facts::Value &call = Facts.value(made);
  const models::Composition *text =
      call.kind == ValueKind::Call && call.ref != facts::none
          ? Facts.composition(call.ref)
          : nullptr;
  return text && text->format.kind != models::Slot::Nowhere
             ? openParameter(
                   argumentOf(made, Facts.slot(made, text->format), view.calls))
             : View();
}

/// Whether some caller hands over more than what an entry is about: a word, and
/// something behind it.
bool Texts::isNamedByCallers(const View &parameter, unsigned depth) const {
  constexpr unsigned depthLimit = 4;
  const std::size_t place = Facts.value(parameter.site).ref + std::size_t(1);
  auto names = [&](Site call) {
    if (Facts.value(call).operandCount <= place)
      return false;
    const View given = argumentOf(call, Facts.operand(call, place));
    if (View open = openParameter(given); open.site.known())
      return depth < depthLimit && isNamedByCallers(open, depth + 1);
    return given.site.known() &&
           std::ranges::any_of(of(given), [](const keys::Pattern &text) {
             return text.pieces().size() > 1 && !keys::headOf(text).empty();
           });
  };
  return std::ranges::any_of(
      Facts.callersOf(Facts.function(parameter.site).entity), names);
}

View Texts::prefixed(std::span<const TextPart> parts) const {
  if (parts.size() < 2 || !parts.back().value.site.known())
    return {};
  const bool isSame = std::ranges::all_of(
      parts.first(parts.size() - 1), [&](const TextPart &part) {
        return !part.value.site.known() ||
               !openParameter(part.value).site.known();
      });
  const View open = isSame ? openParameter(parts.back().value) : View();
  return open.site.known() && isNamedByCallers(open) ? open : View();
}

} // namespace cachetidy::program
