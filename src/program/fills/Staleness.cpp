// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Sources that change, and values that are copies.

#include "program/fills/Staleness.h"

#include <algorithm>

namespace cachetidy::program {

using facts::TypeKind;
using models::SourceKind;

/// A file within the program: what Qt calls a resource.
static bool isBuiltIn(const Origin &origin) {
  return origin.effect &&
         (origin.effect->source == SourceKind::File ||
          origin.effect->source == SourceKind::Path) &&
         (origin.named.starts_with(":/") || origin.named.starts_with("qrc:"));
}

const Origin *staleSource(const Origins &origins) {
  auto changes = [](const Origin &origin) {
    return !origin.effect ||
           (origin.effect->source != SourceKind::Clock && !isBuiltIn(origin));
  };
  auto found = std::ranges::find_if(origins.sources, changes);
  return found == origins.sources.end() ? nullptr : &*found;
}

/// What the kernel tells of the machine, in files.
static bool isOfSystem(std::string_view path) {
  return path.starts_with("/proc/") || path.starts_with("/sys/") ||
         path.starts_with("/dev/");
}

static bool changesWhileRunning(const Origin &origin) {
  if (!origin.effect)
    return true;
  switch (origin.effect->source) {
  case SourceKind::Database:
  case SourceKind::Cache:
  case SourceKind::Network:
  case SourceKind::Configuration:
    return true;
  case SourceKind::File:
    return !isOfSystem(origin.named) && !isBuiltIn(origin);
  default:
    return false;
  }
}

const Origin *staleSourceOfSlot(const Origins &origins) {
  auto found = std::ranges::find_if(origins.sources, changesWhileRunning);
  return found == origins.sources.end() ? nullptr : &*found;
}

static Likeness likenessOf(const Linked &linked, facts::Index index,
                           unsigned depth);

/// What a pointer, reference or array is one of.
static facts::Index innerOf(const facts::Type &type) {
  return type.arguments.empty() ? facts::none : type.arguments.front();
}

/// A class that says how it is assigned, compared or turned into something else
/// is meant to be used as values are.
static bool isUsedAsValue(const Linked &linked, const facts::Record &record) {
  return std::ranges::any_of(record.methods, [&](facts::Index method) {
    return linked.Unit.strings[method].starts_with("operator");
  });
}

static Likeness likenessOfRecord(const Linked &linked, const facts::Type &type,
                                 unsigned depth) {
  if (linked.Models.readsSource(type.name))
    return Likeness::Handle;
  const facts::Record *record = linked.record(type.record);
  bool isOurs = !linked.Unit.entities[type.record].inSystemHeader;
  const auto fields = linked.fieldsOf(type.record);
  const bool isWrapper = isOurs && fields.size() == 1;
  Likeness least = isOurs && record && !record->methods.empty() &&
                           !(isWrapper && isUsedAsValue(linked, *record))
                       ? Likeness::Object
                       : Likeness::Copy;
  // What wraps one other thing is like it.
  if (isWrapper)
    least = std::min(
        least,
        likenessOf(linked, linked.Unit.fields[fields.front()].type, depth + 1));
  // Behind the first two come allocators, comparisons and the like.
  constexpr std::size_t kept = 2;
  for (std::size_t i = 0; i < std::min(kept, type.arguments.size()); ++i)
    least = std::min(least, likenessOf(linked, type.arguments[i], depth + 1));
  return least;
}

static Likeness likenessOf(const Linked &linked, facts::Index index,
                           unsigned depth) {
  constexpr unsigned depthLimit = 6;
  const facts::Type *type = linked.type(index);
  if (!type || depth > depthLimit)
    return Likeness::Copy;
  switch (type->kind) {
  case TypeKind::Function:
  case TypeKind::Void:
    return Likeness::Handle;
  case TypeKind::Pointer: {
    const facts::Type *inner = linked.type(innerOf(*type));
    bool isForeign = inner && inner->kind == TypeKind::Record &&
                     inner->arguments.empty() && inner->record != facts::none &&
                     linked.Unit.entities[inner->record].inSystemHeader;
    return isForeign ? Likeness::Handle
                     : likenessOf(linked, innerOf(*type), depth + 1);
  }
  case TypeKind::Reference:
  case TypeKind::Array:
    return likenessOf(linked, innerOf(*type), depth + 1);
  case TypeKind::Record:
    return type->record == facts::none ? Likeness::Copy
                                       : likenessOfRecord(linked, *type, depth);
  default:
    return Likeness::Copy;
  }
}

Likeness likenessOf(const Linked &linked, facts::Index type) {
  return likenessOf(linked, type, 0);
}

} // namespace cachetidy::program
