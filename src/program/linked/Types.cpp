// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What can be done with something of a type.

#include "program/linked/Linked.h"

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;

static bool isLink(const facts::Type *type) {
  return type && (type->kind == facts::TypeKind::Reference ||
                  type->kind == facts::TypeKind::Pointer);
}

bool Linked::givesAccess(facts::Index index) const {
  const facts::Type *link = type(index);
  return isLink(link) &&
         (link->arguments.empty() || !type(link->arguments.front()) ||
          !type(link->arguments.front())->isConst);
}

bool Linked::isReadOnly(facts::Index index) const {
  return isLink(type(index)) && !givesAccess(index);
}

/// A smart pointer may have its operators from a base.
bool Linked::hasPointerOperators(const facts::Record &smart) const {
  std::vector<const facts::Record *> open = {&smart};
  for (unsigned steps = 0; !open.empty() && steps < 16; ++steps) {
    const facts::Record &row = *open.back();
    open.pop_back();
    for (facts::Index method : row.methods)
      if (Unit.strings[method] == "operator*" ||
          Unit.strings[method] == "operator->")
        return true;
    for (facts::Index base : row.bases)
      if (const facts::Record *known = record(base))
        open.push_back(known);
  }
  return false;
}

void Linked::findHandles() {
  Handles.resize(Unit.entities.size());
  for (const facts::Record &row : Unit.records)
    Handles[row.entity] = hasPointerOperators(row);
}

bool Linked::isHandle(const facts::Type &type) const {
  return type.kind == facts::TypeKind::Pointer ||
         (type.record != none && Handles[type.record]);
}

facts::Index Linked::classOf(Site object) const {
  if (value(object).kind == facts::ValueKind::This)
    return function(object).parent;
  const facts::Type *type = namedType(object);
  const facts::Function *called =
      !type && value(object).kind == ValueKind::Call &&
              value(object).ref != none
          ? declaration(value(object).ref)
          : nullptr;
  if (called)
    type = this->type(called->result);
  while (type && type->record == none && !type->arguments.empty())
    type = this->type(type->arguments.front());
  return type ? type->record : none;
}

facts::Index Linked::pointedTo(const facts::Type &type) const {
  const facts::Type *object = isHandle(type) && !type.arguments.empty()
                                  ? this->type(type.arguments.front())
                                  : nullptr;
  return object ? object->record : none;
}

bool Linked::isOrDerives(facts::Index derived, facts::Index base) const {
  std::vector<facts::Index> open = {derived};
  for (unsigned steps = 0; !open.empty() && steps < 64; ++steps) {
    const facts::Index at = open.back();
    open.pop_back();
    if (at == base)
      return true;
    if (const facts::Record *row = record(at))
      open.insert(open.end(), row->bases.begin(), row->bases.end());
  }
  return false;
}

bool Linked::canStandFor(facts::Index index) const {
  const facts::Type *known = type(index);
  return known && (known->kind == facts::TypeKind::Reference ||
                   known->name == "std::pair" || isHandle(*known));
}

const facts::Type *Linked::namedType(Site name) const {
  const facts::Value &named = value(name);
  if (named.kind == ValueKind::Variable) {
    const facts::Variable *row = variable(named.ref);
    return row ? type(row->type) : nullptr;
  }
  if (named.kind == ValueKind::Field) {
    const facts::Field *row = field(named.ref);
    return row ? type(row->type) : nullptr;
  }
  return type(named.type);
}

const facts::Type *Linked::referred(const facts::Type *type) const {
  while (type && type->kind == facts::TypeKind::Reference &&
         !type->arguments.empty())
    type = this->type(type->arguments.front());
  return type;
}

} // namespace cachetidy::program
