// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Looks through what is written around a handle.

#include "program/Handles.h"

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

} // namespace cachetidy::program
