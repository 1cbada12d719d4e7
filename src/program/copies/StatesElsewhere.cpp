// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Of which object a state is: of that which keeps the copy, or of another one.

#include "program/copies/States.h"
#include "program/linked/Data.h"
#include "program/linked/Handles.h"

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;

/// Whether an object that keeps something has a member of its own by which it
/// comes to another one, or is itself what that member stands for: all that a
/// class has can be in an object that it points to.
bool States::isWithin(facts::Index keeper, facts::Index record,
                      facts::Index through) const {
  const facts::Field *by = Facts.field(through);
  if (keeper == record)
    return by && by->record != keeper;
  return by && (Facts.isOrDerives(keeper, by->record) ||
                Facts.isOrDerives(by->record, keeper));
}

bool States::isFilledByOwn(const Copy &copy, facts::Index keeper) const {
  const facts::Index filling = Facts.function(copy.at).parent;
  return filling != none && Facts.isOrDerives(filling, keeper);
}

/// Whether a member of another object can make the copy out of date: one that
/// the object that keeps it knows by a name of its own, or all code does.
bool States::isSourceElsewhere(const Copy &copy,
                               const MemberElsewhere &member) const {
  const facts::Field *field = Facts.field(member.field);
  const facts::Field *kept = keeperOf(copy);
  if (!field)
    return false;
  bool isOfOurs =
      !kept || (Facts.field(member.through)
                    ? isWithin(kept->record, field->record, member.through)
                    : isFilledByOwn(copy, kept->record) &&
                          !Facts.isOrDerives(kept->record, field->record));
  return isOfOurs && member.field != copy.store->entity &&
         member.through != copy.store->entity &&
         !Facts.Unit.entities[field->record].inSystemHeader &&
         isData(Facts, field->type);
}

/// Whether it is done to a member of the object that a method was called on, or
/// of one that is known by that name; and not of another that is being made or
/// compared.
bool States::isOfObject(const Operation &operation, facts::Index record,
                        facts::Index through) const {
  constexpr unsigned limit = 16;
  Site at = Facts.operand(operation.at, 0);
  for (unsigned steps = 0; at.known() && steps < limit; ++steps) {
    const facts::Value &value = Facts.value(at);
    if (value.kind == ValueKind::Field && Facts.field(value.ref) &&
        Facts.field(value.ref)->record == record) {
      const Site base = Facts.operand(at, 0);
      return base.known() &&
             (Facts.value(base).kind == ValueKind::This ||
              Facts.value(base).kind == ValueKind::Captured ||
              (through != none && knownObject(Facts, base).by == through));
    }
    at = Facts.operand(at, 0);
  }
  return false;
}

} // namespace cachetidy::program
