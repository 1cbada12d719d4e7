// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By what is written at the calls of who reads the table and who changes it.

#include "program/upkeep/OtherRows.h"
#include "program/Program.h"

#include <algorithm>
#include <map>

namespace cachetidy::program {

/// Texts that a call is given, by the number of the argument.
using Given = std::map<std::size_t, std::string>;

static Given textsGiven(const Program &program, Site call) {
  Given given;
  const std::size_t count = program.linked().value(call).operandCount;
  for (std::size_t i = 1; i < count; ++i)
    if (const auto text = program.texts().written(
            argumentOf(call, program.linked().operand(call, i))))
      given.emplace(i, *text);
  return given;
}

static bool comesTo(const Program &program, Site call, facts::Index function) {
  return program.linked().value(call).kind == facts::ValueKind::Call &&
         std::ranges::count(program.linked().bodiesCalled(call), function) > 0;
}

/// What the function that fills the copy gives to the one that reads the row.
static Given chosenFor(const Program &program, const Copy &copy,
                       const Access &read) {
  const facts::Index filler = copy.at.function;
  const auto &values = program.linked().Unit.functions[filler].body.values;
  Given chosen;
  for (facts::Index i = 0; i < values.size(); ++i)
    if (const Site call{filler, i}; comesTo(program, call, read.at().function))
      chosen.merge(textsGiven(program, call));
  return chosen;
}

void leaveOutOtherRows(const Program &program, const Copy &copy, Change &made) {
  if (made.forgotten.empty() || made.read->chosenBy.empty())
    return;
  const Given chosen = chosenFor(program, copy, *made.read);
  if (chosen.empty())
    return;
  const facts::Index writer = made.change->at().function;
  const auto givesOther = [&](Site call) {
    const Given given = textsGiven(program, call);
    return comesTo(program, call, writer) &&
           std::ranges::any_of(chosen, [&](const auto &one) {
             const auto its = given.find(one.first);
             return its != given.end() && its->second != one.second;
           });
  };
  std::erase_if(made.forgotten, [&](Site forgotten) {
    if (forgotten.function != writer)
      return givesOther(forgotten);
    const std::vector<Site> callers = program.linked().callersOf(
        program.linked().Unit.functions[writer].entity);
    return !callers.empty() && std::ranges::all_of(callers, givesOther);
  });
}

} // namespace cachetidy::program
