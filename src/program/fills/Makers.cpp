// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `get_or_make(key, [&] { return render(path, lang); })`: who is given the key
// does not know what the value is made of.

#include "program/fills/Makers.h"
#include "program/fills/FillsOf.h"
#include "program/linked/Handles.h"

#include <algorithm>
#include <set>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;

/// The number of the parameter that is called for a value; or none.
static facts::Index parameterCalled(const Linked &linked, Site value) {
  constexpr unsigned limit = 8;
  for (unsigned steps = 0; value.known() && steps < limit; ++steps) {
    const facts::Value &row = linked.value(value);
    const bool isNamed = row.kind == ValueKind::Local && row.operandCount == 1;
    const bool isWrapped =
        row.kind == ValueKind::Construct && row.operandCount == 2;
    if (isNamed || isWrapped) {
      value = linked.operand(value, isWrapped);
      continue;
    }
    const Site called = linked.operand(value, 0);
    const bool isCall = row.kind == ValueKind::Call && called.known() &&
                        linked.value(called).kind == ValueKind::Parameter;
    return isCall && (row.ref == none ||
                      linked.name(row.ref).ends_with("operator()"))
               ? linked.value(called).ref
               : none;
  }
  return none;
}

/// Whether it is the same object each time, as far as is seen.
static bool isOneObject(const Linked &linked, Site object) {
  const facts::Value &row = linked.value(object);
  if (row.kind != ValueKind::Parameter)
    return row.kind == ValueKind::This ||
           knownObject(linked, object).by != none;
  std::set<facts::Index> given;
  for (Site call : linked.callsTo(linked.function(object).entity))
    given.insert(knownObject(linked, linked.operand(call, row.ref + 1u)).by);
  return given.size() == 1 && !given.contains(none);
}

std::vector<Maker> makersOf(const Linked &linked, Site value) {
  std::vector<Maker> makers;
  const facts::Index number = parameterCalled(linked, value);
  if (number == none)
    return makers;
  for (Site call : linked.callsTo(linked.function(value).entity)) {
    const Site made = linked.madeOf(linked.operand(call, number + 1u));
    if (made.known() && linked.value(made).kind == ValueKind::Lambda)
      makers.push_back({call, made, number});
  }
  return makers;
}

std::vector<const Access *> readByMakers(const Program &program,
                                         const View &value) {
  std::vector<const Access *> reads;
  for (const Maker &maker : makersOf(program.linked(), value.site))
    if (value.calls.empty() || value.calls.back() == maker.call)
      std::ranges::move(program.accesses().readBy(
                            argumentOf(maker.call, maker.lambda), maker.call),
                        std::back_inserter(reads));
  return reads;
}

std::vector<Fill> fillsByMakers(const Linked &linked, const Fill &fill) {
  std::vector<Fill> fills;
  if (fill.value.site.function != fill.at.function)
    return fills;
  for (const Maker &maker : makersOf(linked, fill.value.site)) {
    Fill given = fill;
    given.at = given.lookup = maker.call;
    given.value = argumentOf(maker.call, maker.lambda);
    given.keys.clear();
    // All else that is given may be in the key, and so may which object it is.
    for (std::size_t i = 0; i < linked.value(maker.call).operandCount; ++i)
      if (const Site part = linked.operand(maker.call, i);
          part.known() && i != maker.parameter + 1u &&
          (i > 0 || !isOneObject(linked, part)))
        given.keys.push_back(argumentOf(maker.call, part));
    fills.push_back(std::move(given));
  }
  return fills;
}

} // namespace cachetidy::program
