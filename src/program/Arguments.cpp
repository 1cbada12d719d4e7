// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What callers give to a parameter.

#include "program/Fills.h"

#include <algorithm>
#include <set>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;

namespace {

/// The constants among them, as they are written.
class Constants {
public:
  explicit Constants(const Program &program)
      : Whole(program), Facts(program.linked()) {}

  void addGivenTo(facts::Index function, facts::Index parameter,
                  unsigned depth = 0) {
    constexpr unsigned depthLimit = 3;
    if (depth > depthLimit || !Seen.insert({function, parameter}).second)
      return;
    for (Site call : Facts.callersOf(function))
      if (Whole.isLive(call) == Answer::Yes &&
          !Facts.isTest(Facts.value(call).at.file))
        add(call, parameter, depth);
  }

  std::set<std::string> Found;

private:
  void add(Site call, facts::Index parameter, unsigned depth) {
    const auto given = Facts.operands(call);
    if (parameter + 1u >= given.size())
      return;
    // By default: another constant than those that are written out.
    if (given[parameter + 1u] == none)
      Found.insert("");
    else
      addValue({call.function, given[parameter + 1u]}, depth);
  }

  void addValue(Site value, unsigned depth) {
    const facts::Value &row = Facts.value(value);
    if (row.kind == ValueKind::Literal)
      Found.insert("=" + std::string(Facts.text(value)));
    if (row.kind == ValueKind::Parameter)
      addGivenTo(Facts.function(value).entity, row.ref, depth + 1);
    if (row.kind == ValueKind::Conditional)
      for (std::size_t branch : {1, 2})
        if (Site one = Facts.operand(value, branch); one.known())
          addValue(one, depth);
  }

  const Program &Whole;
  const Linked &Facts;
  std::set<std::pair<facts::Index, facts::Index>> Seen;
};

} // namespace

bool isGivenDifferently(const Program &program, const Input &input) {
  if (input.kind != Input::Parameter)
    return false;
  Constants constants(program);
  constants.addGivenTo(program.functionAt(input.at), input.ref);
  return constants.Found.size() > 1;
}

} // namespace cachetidy::program
