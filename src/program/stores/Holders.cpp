// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By the member that an operator returns, and the parameter that a constructor
// puts into it.

#include "program/stores/Holders.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;

/// The member that a method gives out, or points to; none where it is no
/// member.
static facts::Index memberReturned(const facts::Body &body) {
  for (const facts::Value &value : body.values) {
    if (value.kind != ValueKind::Return || value.operandCount == 0)
      continue;
    facts::Index given = body.operands(value).front();
    while (given != none && (body.values[given].kind == ValueKind::Address ||
                             body.values[given].kind == ValueKind::Dereference))
      given = body.operands(given).front();
    return given != none && body.values[given].kind == ValueKind::Field
               ? body.values[given].ref
               : none;
  }
  return none;
}

Holders::Holders(const Linked &linked) : Facts(linked) {
  for (const facts::Function &function : Facts.Unit.functions) {
    const std::string_view name = Facts.name(function.entity);
    bool gives = function.hasBody && function.parent != none &&
                 (name.ends_with("operator->") || name.ends_with("operator*"));
    if (gives)
      if (const facts::Index member = memberReturned(function.body);
          member != none)
        Given.emplace(function.parent, member);
  }
}

bool Holders::isGivenOut(facts::Index member) const {
  return std::ranges::any_of(
      Given, [&](const auto &given) { return given.second == member; });
}

Site Holders::givenOut(Site construct) const {
  const facts::Value &value = Facts.value(construct);
  const facts::Type *type = Facts.type(value.type);
  auto member = type ? Given.find(type->record) : Given.end();
  if (value.kind != ValueKind::Construct || member == Given.end())
    return {};
  for (Site set : Facts.setsOf(member->second)) {
    const Site from = Facts.operand(set, 1);
    if (std::ranges::count(Facts.bodiesOf(value.ref), set.function) &&
        from.known() && Facts.value(from).kind == ValueKind::Parameter)
      return Facts.operand(construct, Facts.value(from).ref + 1u);
  }
  return {};
}

} // namespace cachetidy::program
