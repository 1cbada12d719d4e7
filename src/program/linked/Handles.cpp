// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Looks through what is written around a handle.

#include "program/linked/Handles.h"

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;
using models::Role;

Site behindName(const Linked &linked, Site value) {
  constexpr unsigned limit = 8;
  for (unsigned steps = 0; value.known() && steps < limit; ++steps) {
    const facts::Value &row = linked.value(value);
    const models::Effect *effect = linked.effect(value);
    if (row.kind == ValueKind::Address || row.kind == ValueKind::Dereference)
      value = linked.operand(value, 0);
    else if (effect && effect->role == Role::Through)
      value = linked.slot(value, effect->value);
    else if (row.kind == ValueKind::Call && row.ref != none &&
             linked.name(row.ref).ends_with("::operator->"))
      value = linked.operand(value, 0);
    else
      break;
  }
  return value;
}

facts::Index keptIn(const Linked &linked, Site value) {
  if (!value.known())
    return none;
  const facts::Value &row = linked.value(value);
  return row.kind == ValueKind::Field || row.kind == ValueKind::Variable
             ? row.ref
             : none;
}

/// What a function gives access to; unknown where it gives one thing or
/// another.
static Site givenBy(const Linked &linked, Site call) {
  const auto bodies = linked.bodiesOf(linked.value(call).ref);
  Site given;
  for (facts::Index body : bodies) {
    const auto &values = linked.Unit.functions[body].body.values;
    for (facts::Index i = 0; i < values.size(); ++i)
      if (values[i].kind == ValueKind::Return) {
        if (given.known())
          return {};
        given = linked.operand({body, i}, 0);
      }
  }
  // A helper of a library that is given what it gives: qGetPtrHelper().
  const bool isHelper = bodies.empty() && linked.operands(call).size() == 2 &&
                        !linked.operand(call, 0).known();
  return isHelper ? linked.operand(call, 1) : given;
}

KnownObject knownObject(const Linked &linked, Site value, unsigned depth) {
  constexpr unsigned depthLimit = 8;
  value = behindName(linked, linked.madeOf(value));
  if (!value.known() || depth > depthLimit)
    return {};
  const facts::Value &row = linked.value(value);
  switch (row.kind) {
  case ValueKind::This:
    return {none, true};
  case ValueKind::Variable:
    return {row.ref, false};
  case ValueKind::Field:
    return {row.ref,
            knownObject(linked, linked.operand(value, 0), depth + 1).isOurs};
  case ValueKind::Local:
    return knownObject(linked, linked.operand(value, 0), depth + 1);
  case ValueKind::Call: {
    KnownObject known = knownObject(linked, givenBy(linked, value), depth + 1);
    if (const Site receiver = linked.operand(value, 0); receiver.known())
      known.isOurs &= knownObject(linked, receiver, depth + 1).isOurs;
    return known;
  }
  default:
    return {};
  }
}

/// Whether a member or variable stands for an object that somebody else has.
static bool isGiven(const Linked &linked, facts::Index holder) {
  const facts::Field *field = linked.field(holder);
  const facts::Variable *variable = linked.variable(holder);
  const facts::Type *type = linked.type(field      ? field->type
                                        : variable ? variable->type
                                                   : none);
  return type && (type->kind == facts::TypeKind::Reference ||
                  (linked.isHandle(*type) && type->name != "std::unique_ptr"));
}

bool mayBeOne(const Linked &linked, facts::Index one, facts::Index other) {
  const facts::Field *field = linked.field(one);
  const facts::Field *second = linked.field(other);
  const bool areOfOne = field && second && field->record == second->record;
  return !areOfOne && (isGiven(linked, one) || isGiven(linked, other));
}

bool isText(const Linked &linked, Site value) {
  const facts::Type *type = linked.referred(linked.namedType(value));
  while (type &&
         (type->kind == facts::TypeKind::Pointer ||
          type->kind == facts::TypeKind::Array) &&
         !type->arguments.empty())
    type = linked.type(type->arguments.front());
  return !type || type->kind == facts::TypeKind::Character ||
         linked.Models.isValue(type->name);
}

/// The class of an object, by name. Of what a library's method gives, the type
/// is not kept; a static one gives an object of its own:
/// `QSqlDatabase::database`.
static std::string_view className(const Linked &linked, Site object) {
  if (const facts::Index record = linked.classOf(object); record != none)
    return linked.name(record);
  const facts::Value &row = linked.value(object);
  const bool isStatic = row.kind == ValueKind::Call && row.ref != none &&
                        !linked.declaration(row.ref) &&
                        !linked.operand(object, 0).known();
  const std::string_view name = isStatic ? linked.name(row.ref) : "";
  return name.substr(0, name.rfind("::"));
}

bool isAnswerer(const Linked &linked, Site value) {
  const std::string_view name = className(linked, value);
  return !name.empty() && linked.Models.readsSource(name);
}

} // namespace cachetidy::program
