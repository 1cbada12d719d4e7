// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The words of a command that are its arguments, or stand in a list.

#include "program/texts/Requests.h"

#include <algorithm>
#include <cctype>
#include <map>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;
using models::Slot;

/// `words[0] = "DEL"; words[1] = key;`, as it is for the user, up to where a
/// loop goes on: `words[i++] = field;`.
static std::vector<Word> setOneByOne(const Linked &linked, const View &array) {
  const auto &values = linked.function(array.site).body.values;
  std::map<std::size_t, Word> words;
  for (facts::Index i = 0; i < values.size() && i < array.user; ++i) {
    Site set{array.site.function, i}, place = linked.operand(set, 0);
    if (values[i].kind != ValueKind::Assign || !place.known() ||
        linked.value(place).kind != ValueKind::Subscript ||
        linked.operand(place, 0) != array.site)
      continue;
    Site number = linked.operand(place, 1), given = linked.operand(set, 1);
    std::string_view digits = number.known() ? linked.text(number) : "";
    bool isWritten = !digits.empty() && digits.size() < 4 && given.known() &&
                     linked.value(number).kind == ValueKind::Literal &&
                     std::ranges::all_of(digits, [](unsigned char digit) {
                       return std::isdigit(digit);
                     });
    if (!isWritten)
      break;
    words[std::stoul(std::string(digits))] = {
        {{}, argumentOf(set, given, array.calls)}};
  }
  std::vector<Word> all;
  for (auto &[number, word] : words) {
    if (number != all.size())
      return {};
    all.push_back(std::move(word));
  }
  return all;
}

/// The list that an element of a loop over it comes from.
View Requests::listAround(View element) const {
  constexpr unsigned limit = 8;
  for (unsigned steps = 0; steps < limit && element.site.known(); ++steps) {
    Site each = Facts.value(element.site).kind == ValueKind::Local
                    ? Facts.operand(element.site, 0)
                    : element.site;
    if (each.known() && Facts.value(each).kind == ValueKind::Each)
      return argumentOf(each, Facts.operand(each, 0), element.calls);
    std::vector<View> given = Text.givers(element);
    if (given.size() != 1)
      break;
    element = given.front();
  }
  return {};
}

/// The list whose elements another is given, and nothing else: `for (const auto
/// &word : words) argv.push_back(word.data());`. Unknown for other lists.
View Requests::copiedFrom(const View &list) const {
  View from;
  if (Facts.value(list.site).kind != ValueKind::Local)
    return from;
  const auto &values = Facts.function(list.site).body.values;
  for (facts::Index i = 0; i < values.size() && i < list.user; ++i) {
    const Site call{list.site.function, i};
    const models::Effect *effect =
        values[i].kind == ValueKind::Call ? Facts.effect(call) : nullptr;
    if (!effect || effect->role != models::Role::Append ||
        Facts.slot(call, effect->on) != list.site)
      continue;
    const View added = listAround(
        argumentOf(call, Facts.slot(call, effect->value), list.calls));
    if (!added.site.known() || (from.site.known() && from.site != added.site))
      return {};
    from = added;
  }
  return from;
}

/// What a list is made of: `{"a", key}`, an array of words.
std::vector<Word> Requests::elements(View start) const {
  View view = start;
  constexpr unsigned limit = 8;
  for (unsigned steps = 0; steps < limit && view.site.known(); ++steps) {
    if (Facts.value(view.site).kind == ValueKind::List &&
        Facts.value(view.site).operandCount != 1) {
      std::vector<Word> words;
      for (facts::Index element : Facts.operands(view.site))
        if (element != none)
          words.push_back({partOf(argumentOf(
              view.site, {view.site.function, element}, view.calls))});
      return words;
    }
    Site list = Facts.operand(view.site, 1);
    if (Facts.value(view.site).kind == ValueKind::Construct && list.known() &&
        Facts.value(list).kind == ValueKind::List) {
      view = argumentOf(view.site, list, view.calls);
      continue;
    }
    if (View copied = copiedFrom(view); copied.site.known()) {
      start = view = std::move(copied);
      continue;
    }
    std::vector<View> given = Text.givers(view);
    if (given.size() != 1 ||
        Facts.value(given.front().site).kind == ValueKind::New)
      break;
    view = given.front();
  }
  if (Facts.value(view.site).kind == ValueKind::Local)
    if (std::vector<Word> words = setOneByOne(Facts, view); !words.empty())
      return words;
  return {{partOf(start)}};
}

std::vector<Word> Requests::listed(Site call, Slot slot,
                                   const std::vector<Site> &calls) const {
  std::vector<Word> words;
  if (!slot.andOn) {
    if (Site site = Facts.slot(call, slot); site.known())
      words = elements(argumentOf(call, site, calls));
    return words;
  }
  for (std::size_t i = slot.argument + 1u; i < Facts.value(call).operandCount;
       ++i)
    if (Site site = Facts.operand(call, i); site.known())
      words.push_back({partOf(argumentOf(call, site, calls))});
  return words;
}

} // namespace cachetidy::program
