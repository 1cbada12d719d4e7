// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By the member that an operator returns, and the parameter that a constructor
// puts into it.

#include "program/Holders.h"

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
          member != none) {
        Given.emplace(function.parent, member);
        Members.insert(member);
      }
  }
}

Site Holders::givenOut(Site construct) const {
  const facts::Value &value = Facts.value(construct);
  const facts::Type *type = Facts.type(value.type);
  auto member = type ? Given.find(type->record) : Given.end();
  if (value.kind != ValueKind::Construct || member == Given.end())
    return {};
  for (facts::Index row : Facts.bodiesOf(value.ref)) {
    const auto &values = Facts.Unit.functions[row].body.values;
    for (facts::Index i = 0; i < values.size(); ++i) {
      const Site target = Facts.operand({row, i}, 0);
      const Site from = Facts.operand({row, i}, 1);
      bool isInitial = values[i].kind == ValueKind::Assign && target.known() &&
                       from.known() &&
                       Facts.value(target).kind == ValueKind::Field &&
                       Facts.value(target).ref == member->second;
      if (isInitial && Facts.value(from).kind == ValueKind::Parameter)
        return Facts.operand(construct, Facts.value(from).ref + 1u);
    }
  }
  return {};
}

} // namespace cachetidy::program
