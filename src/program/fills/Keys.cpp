// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The domain of keys, by their types and by where they come from.

#include "program/fills/Keys.h"
#include "program/fills/Staleness.h"

#include <algorithm>

namespace cachetidy::program {

using facts::TypeKind;
using facts::ValueKind;

static bool isFinite(const Linked &linked, const facts::Type *type) {
  bool isPointed = false;
  while (
      type &&
      (type->kind == TypeKind::Reference || type->kind == TypeKind::Pointer) &&
      !type->arguments.empty()) {
    isPointed |= type->kind == TypeKind::Pointer;
    type = linked.type(type->arguments.front());
  }
  // A pointer to a character is a text.
  if (!type || (isPointed && type->kind == TypeKind::Character))
    return false;
  switch (type->kind) {
  case TypeKind::Bool:
  case TypeKind::Enum:
    return true;
  case TypeKind::Character:
  case TypeKind::Integer:
    return type->bits != 0 && type->bits <= 8;
  default:
    return false;
  }
}

/// A value can be made of itself: `text = text + more`.
static constexpr unsigned depthLimit = 8;

/// A call that takes the key as a key, and so leaves it as it is: it reads no
/// key.
static bool isUse(const Linked &linked, Site call, Site key) {
  const models::Effect *effect = linked.effect(call);
  return linked.isChangeOf(call, key) && effect &&
         effect->role != models::Role::Source;
}

static Answer isFinite(const Program &program, Site key, unsigned depth) {
  if (!key.known())
    return Answer::Yes;
  if (depth > depthLimit)
    return Answer::Unknown;
  const Linked &linked = program.linked();
  const facts::Value &value = linked.value(key);
  if (value.kind == ValueKind::Literal ||
      isFinite(linked, linked.type(value.type)))
    return Answer::Yes;
  if (value.kind == ValueKind::Field) {
    const facts::Field *field = linked.field(value.ref);
    if (field && isFinite(linked, linked.type(field->type)))
      return Answer::Yes;
  }
  auto operands = linked.operands(key);
  if (value.kind == ValueKind::Conditional)
    operands = operands.subspan(1);
  bool isMadeOfParts =
      value.kind == ValueKind::Local || value.kind == ValueKind::Conditional ||
      value.kind == ValueKind::Construct || value.kind == ValueKind::List;
  bool allFinite = std::ranges::all_of(operands, [&](facts::Index operand) {
    return operand == facts::none ||
           isUse(linked, {key.function, operand}, key) ||
           isFinite(program, {key.function, operand}, depth + 1) == Answer::Yes;
  });
  return isMadeOfParts && !operands.empty() && operands.size() < 8 && allFinite
             ? Answer::Yes
             : Answer::Unknown;
}

Answer isFinite(const Program &program, Site key) {
  return isFinite(program, key, 0);
}

unsigned keyBits(const Program &program, Site key) {
  constexpr unsigned most = ~0u;
  const Linked &linked = program.linked();
  const facts::Type *type =
      linked.referred(key.known() ? linked.namedType(key) : nullptr);
  return type && type->kind == TypeKind::Integer ? type->bits : most;
}

std::optional<Origin> keySource(const Program &program, Site key) {
  Origins origins = program.tracing().originsThroughCallers(key);
  const Origin *outside = staleSource(origins);
  return outside && outside->effect ? std::optional(*outside) : std::nullopt;
}

bool hasNoEnd(const Origin &source) {
  using models::SourceKind;
  if (!source.effect)
    return false;
  // Where one thing is that has a name here is one answer.
  return source.effect->source == SourceKind::Network ||
         source.effect->source == SourceKind::Cache ||
         (source.effect->source == SourceKind::Path && source.named.empty());
}

} // namespace cachetidy::program
