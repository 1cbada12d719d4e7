// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is asked of a parameter by a word: `request.parameter("page")`.

#include "program/fills/FillsOf.h"
#include "program/linked/Handles.h"

#include <algorithm>
#include <map>
#include <set>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;

namespace {

/// A parameter's number, and the method that is asked.
using Way = std::pair<facts::Index, facts::Index>;

struct Asked {
  std::map<Way, std::map<std::string_view, Site>> words; ///< with the parameter
  std::set<facts::Index> others; ///< parameters that are used in another way
};

} // namespace

/// `std::string("page")`, as the compiler makes one.
static Site writtenAs(const Linked &linked, Site value) {
  const bool isMade =
      value.known() && linked.value(value).kind == ValueKind::Construct;
  return isMade && linked.operand(value, 1).known() &&
                 !linked.operand(value, 2).known()
             ? linked.operand(value, 1)
             : value;
}

/// Whether a call asks by nothing but what stands in the source: the first
/// word; unknown where it does not.
static Site wordOf(const Linked &linked, Site call) {
  const auto operands = linked.operands(call);
  for (std::size_t i = 1; i < operands.size(); ++i)
    if (const Site given = writtenAs(linked, linked.operand(call, i));
        given.known() && linked.value(given).kind != ValueKind::Literal)
      return {};
  const Site word = writtenAs(linked, linked.operand(call, 1));
  const facts::Type *type =
      word.known() ? linked.type(linked.value(word).type) : nullptr;
  return type && type->kind == facts::TypeKind::Array ? word : Site();
}

/// By the function that fills itself.
static void addAsked(const Linked &linked, const View &view, Site fill,
                     Asked &asked) {
  for (const Site call : callsIn(linked, view, fill)) {
    const Site on = linked.operand(call, 0);
    if (call.function != fill.function || !on.known() ||
        linked.value(on).kind != ValueKind::Parameter)
      continue;
    const facts::Index parameter = linked.value(on).ref;
    const facts::Index callee = linked.value(call).ref;
    const Site word = callee == none ? Site() : wordOf(linked, call);
    if (word.known())
      asked.words[{parameter, callee}].emplace(linked.text(word), word);
    else
      asked.others.insert(parameter);
  }
}

/// Whether all callers give an object that somebody keeps: settings, which say
/// the same each time.
static bool isKept(const Linked &linked, facts::Index function,
                   facts::Index parameter, unsigned depth = 0) {
  constexpr unsigned depthLimit = 3;
  const std::vector<Site> calls =
      linked.callersOf(linked.Unit.functions[function].entity);
  return !calls.empty() && depth < depthLimit &&
         std::ranges::all_of(calls, [&](Site call) {
           const Site given =
               behindName(linked, linked.operand(call, parameter + 1u));
           return knownObject(linked, given).by != none ||
                  (given.known() &&
                   linked.value(given).kind == ValueKind::Parameter &&
                   isKept(linked, call.function, linked.value(given).ref,
                          depth + 1));
         });
}

std::vector<Input> missingParts(const Linked &linked, const Fill &fill) {
  Asked ofKey, ofValue;
  for (const View &key : fill.keys)
    addAsked(linked, key, fill.at, ofKey);
  std::vector<Input> missing;
  if (ofKey.words.empty())
    return missing;
  addAsked(linked, fill.value, fill.at, ofValue);
  for (const auto &[way, words] : ofKey.words) {
    const auto asked = ofValue.words.find(way);
    if (asked == ofValue.words.end() || ofKey.others.contains(way.first) ||
        isKept(linked, fill.at.function, way.first))
      continue;
    for (const auto &[text, word] : asked->second)
      if (!words.contains(text))
        missing.push_back({Input::Parameter, way.first, word, {}, word});
  }
  return missing;
}

} // namespace cachetidy::program
