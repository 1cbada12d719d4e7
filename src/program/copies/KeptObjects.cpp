// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Functions that are given the very objects that a store keeps.

#include "program/copies/KeptObjects.h"

#include <algorithm>
#include <set>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;

/// It puts the copy right itself.
static bool writesElement(const Linked &linked, const Copy &copy,
                          facts::Index row) {
  const facts::Type *kept =
      copy.store ? linked.type(copy.store->type) : nullptr;
  const facts::Body &body = linked.Unit.functions[row].body;
  for (facts::Index i = 0; kept && i < body.values.size(); ++i) {
    const Site member = linked.operand({row, i}, 0);
    if (body.values[i].kind != ValueKind::Assign || !member.known() ||
        linked.value(member).kind != ValueKind::Field)
      continue;
    const Site on = linked.operand(member, 0);
    const facts::Field *field = linked.field(linked.value(member).ref);
    bool isGiven =
        field && on.known() && linked.value(on).kind == ValueKind::Parameter;
    if (isGiven && std::ranges::any_of(kept->arguments, [&](facts::Index of) {
          return linked.type(of)->record == field->record;
        }))
      return true;
  }
  return false;
}

/// The classes of the objects that something of a type points to, or its
/// elements do.
static void addPointedTo(const Linked &linked, const facts::Type &type,
                         bool isPointedTo, std::set<facts::Index> &classes,
                         unsigned depth = 0) {
  constexpr unsigned depthLimit = 4;
  if (isPointedTo && type.kind == facts::TypeKind::Record &&
      !linked.Unit.entities[type.record].inSystemHeader)
    classes.insert(type.record);
  if (depth > depthLimit)
    return;
  const bool isHandle =
      linked.isHandle(type) && type.kind != facts::TypeKind::Reference;
  for (facts::Index argument : type.arguments)
    if (const facts::Type *inner = linked.type(argument))
      addPointedTo(linked, *inner, isHandle, classes, depth + 1);
}

/// The class of what a parameter lends; none where it is a value.
static facts::Index lentBy(const Linked &linked,
                           const facts::Parameter &parameter) {
  const facts::Type *type = linked.type(parameter.type);
  if (!type)
    return none;
  return type->kind == facts::TypeKind::Reference
             ? linked.referred(type)->record
             : linked.pointedTo(*type);
}

/// The program changes its objects, and writes them to the source.
static bool writesDown(const Linked &linked, const Copy &copy,
                       const facts::Function &function) {
  const facts::Type *kept =
      copy.store ? linked.type(copy.store->type) : nullptr;
  std::set<facts::Index> classes;
  if (kept)
    addPointedTo(linked, *kept, false, classes);
  if (classes.empty())
    return false;
  if (const facts::Field *field = linked.field(copy.store->entity))
    classes.insert(field->record);
  return std::ranges::any_of(
      function.parameters, [&](const facts::Parameter &parameter) {
        return classes.contains(lentBy(linked, parameter));
      });
}

bool isOfKeptObject(const Linked &linked, const Copy &copy,
                    facts::Index function) {
  return writesElement(linked, copy, function) ||
         writesDown(linked, copy, linked.Unit.functions[function]);
}

} // namespace cachetidy::program
