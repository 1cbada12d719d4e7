// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The words of a command, above all in a format.

#include "keys/Format.h"
#include "program/texts/Requests.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;
using keys::Pattern;
using models::Slot;

/// The parts of a command that is put together as one text; false where they
/// are not known.
static bool spell(const Linked &linked, const Texts &texts, View view,
                  std::optional<keys::Filling> filling, Word &parts,
                  unsigned depth = 0) {
  constexpr unsigned limit = 64;
  const bool isPart = depth > 0;
  for (; depth < limit; ++depth) {
    std::vector<View> given = texts.givers(view);
    // What a function returns is that function's, and one word of ours; so is
    // what callers hand over to be put behind others.
    bool isReturned =
        given.size() == 1 && given.front().calls.size() > view.calls.size();
    bool isHandedOver = isPart && given.size() == 1 &&
                        given.front().calls.size() < view.calls.size();
    if (isReturned || isHandedOver) {
      parts.push_back({{}, view, filling});
      return true;
    }
    if (given.size() != 1)
      break;
    view = std::move(given.front());
  }
  if (depth >= limit || !view.site.known())
    return false;
  if (linked.value(view.site).kind == ValueKind::Literal &&
      linked.type(linked.value(view.site).type)) {
    std::vector<Pattern> text = texts.of(view);
    if (text.size() != 1)
      return false;
    parts.push_back({keys::spell(text.front()), {}});
    return true;
  }
  const bool isAssembled = texts.isAssembled(view);
  const std::vector<TextPart> made =
      isAssembled ? texts.partsInTurn(view) : texts.partsOf(view);
  if (made.empty() && isAssembled) {
    std::vector<Pattern> text = texts.of(view);
    for (const keys::Piece &piece : text.front().pieces()) {
      if (text.size() != 1 || piece.kind == keys::Piece::Joint)
        return false;
      if (piece.kind == keys::Piece::Literal)
        parts.push_back({piece.text, {}});
      else
        parts.push_back({{}, {}, piece.filling});
    }
    return true;
  }
  if (made.empty() || texts.isBuilder(view.site)) {
    parts.push_back({{}, view, filling});
    return true;
  }
  return std::ranges::all_of(made, [&](const TextPart &part) {
    if (part.value.site.known())
      return spell(linked, texts, part.value, part.filling, parts, depth + 1);
    parts.push_back(part);
    return true;
  });
}

static bool isWritten(const TextPart &part) {
  return !part.value.site.known() && !part.filling;
}

/// Parted at the blanks that are written.
static std::vector<Word> wordsOf(const Word &parts) {
  std::vector<Word> words;
  bool isInWord = false;
  auto add = [&](TextPart part) {
    if (!isInWord)
      words.emplace_back();
    isInWord = true;
    words.back().push_back(std::move(part));
  };
  for (const TextPart &part : parts) {
    if (!isWritten(part)) {
      add(part);
      continue;
    }
    std::string_view rest = part.literal;
    while (!rest.empty()) {
      std::size_t end = std::min(rest.find(' '), rest.size());
      if (end != 0)
        add({std::string(rest.substr(0, end)), {}});
      if (end == rest.size())
        break;
      isInWord = false;
      rest.remove_prefix(end + 1);
    }
  }
  return words;
}

static bool isArgumentList(const Linked &linked, Site site) {
  const facts::Type *type = linked.namedType(site);
  while (type && type->name.empty() && !type->arguments.empty())
    type = linked.type(type->arguments.front());
  return type && (type->name == "__va_list_tag" || type->name == "__va_list" ||
                  type->name == "std::__va_list");
}

/// What fills a placeholder, through `va_list` as well; nothing where the call
/// has too few arguments.
static std::optional<TextPart> behindFormat(const Linked &linked, Site call,
                                            std::size_t first,
                                            std::size_t number,
                                            std::vector<Site> calls) {
  Site list = linked.operand(call, first);
  if (!list.known() || !isArgumentList(linked, list)) {
    Site given = linked.operand(call, first + number);
    if (!given.known())
      return std::nullopt;
    return TextPart{{}, argumentOf(call, given, std::move(calls))};
  }
  for (; !calls.empty(); calls.pop_back()) {
    const Site from = calls.back();
    const facts::Value &value = linked.value(list);
    if (value.kind == ValueKind::Parameter) {
      list = linked.operand(from, value.ref + 1);
      if (!list.known())
        break;
      continue;
    }
    std::size_t named = linked.function(list).parameters.size();
    Site given = linked.operand(from, 1 + named + number);
    calls.pop_back();
    if (!given.known())
      break;
    return TextPart{{}, argumentOf(from, given, std::move(calls))};
  }
  return TextPart{{}, {}, keys::Filling::Text};
}

/// The words of a command; nothing where its format is not known.
std::optional<std::vector<Word>> Requests::words(Site call,
                                                 const models::Effect &effect,
                                                 const std::vector<Site> &calls,
                                                 View &open) const {
  if (effect.format.kind == Slot::Nowhere)
    return listed(call, effect.words, calls);
  View format = argumentOf(call, Facts.slot(call, effect.format), calls);
  if (!format.site.known())
    return std::nullopt;
  std::optional<std::string_view> text = Text.written(format);
  if (!text) {
    open = Text.openParameter(format);
    Word parts;
    if (open.site.known() || !spell(Facts, Text, format, {}, parts) ||
        parts.empty() || !isWritten(parts.front()))
      return std::nullopt;
    return wordsOf(parts);
  }
  std::vector<Word> words;
  for (const keys::FormatParts &parts :
       keys::splitWords(keys::parsePrintf(*text))) {
    Word &word = words.emplace_back();
    for (const keys::FormatPart &part : parts) {
      if (!part.isHole()) {
        word.push_back({part.text, {}});
        continue;
      }
      std::optional<TextPart> given = behindFormat(
          Facts, call, effect.format.argument + 2u, part.argument, calls);
      if (!given)
        return std::nullopt;
      word.push_back(std::move(*given));
      if (part.filling)
        word.back().filling = part.filling;
    }
  }
  return words;
}

} // namespace cachetidy::program
