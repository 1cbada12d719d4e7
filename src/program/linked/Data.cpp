// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By the kinds of types, and by the comparisons that were seen.

#include "program/linked/Data.h"

#include <algorithm>
#include <set>

namespace cachetidy::program {

using facts::none;
using facts::TypeKind;
using facts::ValueKind;

static bool isDataRecord(const Linked &linked, const facts::Type &type,
                         unsigned depth);

static bool isData(const Linked &linked, facts::Index index, unsigned depth) {
  constexpr unsigned depthLimit = 5;
  const facts::Type *type = linked.type(index);
  if (!type || depth > depthLimit)
    return false;
  if (facts::isScalar(type->kind))
    return true;
  switch (type->kind) {
  case TypeKind::Reference:
  case TypeKind::Pointer:
    return linked.isReadOnly(index) && !type->arguments.empty() &&
           isData(linked, type->arguments.front(), depth + 1);
  case TypeKind::Record:
    return isDataRecord(linked, *type, depth);
  default:
    return false;
  }
}

/// Allocators, comparisons and the like.
static bool isPolicy(const Linked &linked, facts::Index index) {
  const facts::Type *type = linked.type(index);
  return type->kind == TypeKind::Record && type->record != none &&
         linked.Unit.entities[type->record].inSystemHeader &&
         !linked.Models.isValue(type->name) && !linked.isHandle(*type);
}

static bool isDataRecord(const Linked &linked, const facts::Type &type,
                         unsigned depth) {
  if (type.record == none)
    return false;
  if (linked.Models.isValue(type.name))
    return std::ranges::all_of(type.arguments, [&](facts::Index part) {
      return part == none || isPolicy(linked, part) ||
             isData(linked, part, depth + 1);
    });
  if (linked.Unit.entities[type.record].inSystemHeader)
    return false;
  auto fields = linked.fieldsOf(type.record);
  return !fields.empty() &&
         std::ranges::all_of(fields, [&](facts::Index field) {
           return isData(linked, linked.Unit.fields[field].type, depth + 1);
         });
}

bool isData(const Linked &linked, facts::Index type) {
  return isData(linked, type, 0);
}

bool isNumbered(const Linked &linked, facts::Index index) {
  const facts::Type *type = linked.type(index);
  bool isArray = type && type->kind == TypeKind::Array;
  while (type && type->kind == TypeKind::Array)
    type = type->arguments.empty() ? nullptr
                                   : linked.type(type->arguments.front());
  return isArray && (!type || type->kind == TypeKind::Record ||
                     type->kind == TypeKind::Pointer);
}

std::optional<std::vector<facts::Index>> comparedFields(const Linked &linked,
                                                        facts::Index record) {
  std::set<facts::Index> fields;
  bool isFound = false;
  for (facts::Index comparison : linked.comparisons()) {
    std::set<facts::Index> seen;
    for (const facts::Value &value :
         linked.Unit.functions[comparison].body.values)
      if (value.kind == ValueKind::Field)
        if (const facts::Field *field = linked.field(value.ref);
            field && field->record == record)
          seen.insert(value.ref);
    isFound |= !seen.empty();
    fields.merge(seen);
  }
  if (!isFound)
    return std::nullopt;
  return std::vector(fields.begin(), fields.end());
}

} // namespace cachetidy::program
