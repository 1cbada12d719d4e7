// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which calls and assignments may change what they are given.

#include "program/linked/Linked.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;

bool Linked::canChange(facts::Index callee, std::size_t argument) const {
  facts::Index row = callee == none ? none : Declarations[callee];
  if (row == none || argument >= Unit.functions[row].parameters.size()) {
    // A text that is made of others leaves them as they are.
    const models::Composition *made = composition(callee);
    return !made || (made->into.kind == models::Slot::Argument &&
                     made->into.argument == argument);
  }
  return givesAccess(Unit.functions[row].parameters[argument].type);
}

bool Linked::canChangeReceiver(facts::Index callee) const {
  facts::Index row = callee == none ? none : Declarations[callee];
  if (row != none)
    return !Unit.functions[row].is(facts::Trait::ConstMethod);
  const models::Composition *made = composition(callee);
  return !made || made->into.kind == models::Slot::Receiver;
}

/// Whether it gives what a smart pointer points to.
bool Linked::isThrough(Site call) const {
  const models::Effect *known =
      value(call).kind == ValueKind::Call ? effect(call) : nullptr;
  return known && known->role == models::Role::Through;
}

bool Linked::isChangeOf(Site call, Site local) const {
  return value(call).kind == ValueKind::Call &&
         std::ranges::any_of(operands(call), [&](facts::Index part) {
           const Site given{call.function, part};
           return part == local.value ||
                  (part != none && operand(given, 0) == local &&
                   (value(given).kind == ValueKind::Address ||
                    isThrough(given)));
         });
}

bool Linked::isWrittenThrough(Site pointer, Site given) const {
  const facts::Type *type = this->type(value(pointer).type);
  return type && type->kind == facts::TypeKind::Pointer &&
         PutElsewhere.contains({given});
}

bool Linked::isMadeHere(Site local) const {
  const Site made = madeOf(operand(local, 0));
  if (!made.known())
    return false;
  const models::Effect *known = effect(made);
  const bool isNew = value(made).kind == ValueKind::New ||
                     (known && known->role == models::Role::Make);
  const facts::Body &body = function(local).body;
  for (facts::Index i = 0; isNew && i < body.values.size(); ++i)
    if (body.values[i].kind == ValueKind::Assign &&
        operand({local.function, i}, 0) == local)
      return false;
  return isNew;
}

bool Linked::isOfOwnObject(Site member) const {
  const auto isElementOfArray = [&](Site part) {
    if (value(part).kind != ValueKind::Subscript)
      return false;
    const Site base = operand(part, 0);
    const facts::Type *array = base.known() ? namedType(base) : nullptr;
    return array && array->kind == facts::TypeKind::Array;
  };
  bool isMember = false;
  while (member.known() &&
         (value(member).kind == ValueKind::Field || isElementOfArray(member))) {
    isMember |= value(member).kind == ValueKind::Field;
    member = operand(member, 0);
  }
  if (!isMember || !member.known())
    return false;
  const facts::Value &object = value(member);
  const facts::Type *made = type(object.type);
  const bool isLocal = object.kind == ValueKind::Local;
  const bool isValue =
      made && made->kind == facts::TypeKind::Record && !isHandle(*made);
  return isValue ? isLocal || object.kind == ValueKind::Parameter
                 : isLocal && isMadeHere(member);
}

bool Linked::writesMember(Site site) const {
  if (value(site).kind == ValueKind::Assign) {
    const Site target = operand(site, 0);
    return !target.known() || value(target).kind != ValueKind::Local;
  }
  return value(site).kind == ValueKind::Call &&
         std::ranges::any_of(operands(site), [&](facts::Index part) {
           Site given{site.function, part};
           if (part != none && value(given).kind == ValueKind::Address)
             given = operand(given, 0);
           return part != none && given.known() &&
                  value(given).kind == ValueKind::Field;
         });
}

bool Linked::mayChange(Site site, facts::Index entity) const {
  const facts::Value &made = value(site);
  bool isCall = made.kind == ValueKind::Call;
  if (!isCall && made.kind != ValueKind::Assign)
    return false;
  for (std::size_t i = 0; i < operands(site).size(); ++i) {
    Site part = operand(site, i);
    if (part.known() && value(part).kind == ValueKind::Address)
      part = operand(part, 0);
    bool isIt = part.known() && facts::refersToEntity(value(part).kind) &&
                value(part).ref == entity;
    bool isChange = !isCall  ? i == 0
                    : i == 0 ? canChangeReceiver(made.ref)
                             : canChange(made.ref, i - 1);
    if (isIt && isChange)
      return true;
  }
  return false;
}

facts::Index Linked::parameterFor(Site call, Site name) const {
  if (value(call).kind == ValueKind::Call)
    for (std::size_t i = 1; i < value(call).operandCount; ++i)
      if (wholeOf(operand(call, i)) == name)
        return facts::Index(i - 1);
  return none;
}

} // namespace cachetidy::program
