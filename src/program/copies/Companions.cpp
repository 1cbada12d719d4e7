// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By what is assigned to them, and by conditions.

#include "program/copies/Companions.h"
#include "program/fills/Memos.h"
#include "program/linked/Callees.h"
#include "program/linked/Parts.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::Trait;
using facts::ValueKind;

bool asksFor(const facts::Body &body, facts::Index member) {
  return std::ranges::any_of(body.guards, [&](const facts::Guard &guard) {
    return guard.condition != none &&
           hasPart(body, guard.condition, [&](facts::Index part) {
             return body.values[part].kind == ValueKind::Field &&
                    body.values[part].ref == member;
           });
  });
}

bool Companions::isChangedIn(facts::Index row, facts::Index member) const {
  const facts::Body &body = Facts.Unit.functions[row].body;
  for (facts::Index i = 0; i < body.values.size(); ++i)
    if (Facts.mayChange({row, i}, member))
      return true;
  return false;
}

/// That a member is handed to somebody does not fill it: it may be the
/// database.
Companions::Companions(const Program &program, const facts::Field &mark,
                       Site filled)
    : Facts(program.linked()), Mark(mark), Filled(filled) {
  auto isHere = [&](const Operation &operation) {
    return operation.at.function == Filled.function &&
           (operation.value.known() || removes(operation));
  };
  for (facts::Index row : Facts.fieldsOf(Mark.record)) {
    const facts::Index member = Facts.Unit.fields[row].entity;
    bool isSet = std::ranges::count(Facts.setsOf(member), Filled.function,
                                    &Site::function) > 0;
    bool isFilled =
        std::ranges::any_of(program.stores(), [&](const Store &store) {
          return store.entity == member &&
                 std::ranges::any_of(store.operations, isHere);
        });
    if (member != Mark.entity && (isSet || isFilled))
      Members.push_back(member);
  }
}

/// Whether a function, or one that it calls, puts something into the members
/// that were filled: they may be right again afterwards. The one that fills
/// them does not, for it believes the mark.
bool Companions::renews(facts::Index row) const {
  constexpr unsigned steps = 2;
  auto isOther = [&](facts::Index one) { return one != Filled.function; };
  auto doesItself = [&](facts::Index one) {
    return std::ranges::any_of(
        Members, [&](facts::Index member) { return isChangedIn(one, member); });
  };
  return isOther(row) &&
         isOrCalls(Facts, row, steps, doesItself, [&](facts::Index callee) {
           return isOther(callee) &&
                  Facts.Unit.functions[callee].parent == Mark.record;
         });
}

bool Companions::isMarkReadIn(facts::Index row) const {
  return std::ranges::any_of(
      Facts.Unit.functions[row].body.values, [&](const facts::Value &value) {
        return value.kind == ValueKind::Field && value.ref == Mark.entity;
      });
}

/// `main` does many things that have nothing to do with each other.
bool Companions::areSeenToIn(facts::Index row) const {
  if (Facts.Unit.functions[row].is(Trait::Main))
    return false;
  if (asksFor(Facts.Unit.functions[row].body, Mark.entity) || renews(row))
    return true;
  const facts::Body &body = Facts.Unit.functions[row].body;
  return std::ranges::any_of(body.guards, [&](const facts::Guard &guard) {
    return guard.condition != none &&
           hasPart(body, guard.condition, [&](facts::Index part) {
             if (body.values[part].kind != ValueKind::Call)
               return false;
             const auto called = Facts.bodiesCalled({row, part});
             return std::ranges::any_of(called, [&](facts::Index callee) {
               return callee != Filled.function && isMarkReadIn(callee);
             });
           });
  });
}

} // namespace cachetidy::program
