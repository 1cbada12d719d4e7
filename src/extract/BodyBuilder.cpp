// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What all constructs share: values, their parts, and where they flow.

#include "extract/BodyBuilder.h"

using namespace clang;

namespace cachetidy::extract {

using facts::none;
using facts::ValueKind;

BodyBuilder::BodyBuilder(Tables &tables, Declarations &declarations,
                         const FunctionDecl *function)
    : Table(tables), Decls(declarations), Function(function) {}

/// Expressions that a fix may move.
static bool isMovable(ValueKind kind) {
  switch (kind) {
  case ValueKind::Literal:
  case ValueKind::Variable:
  case ValueKind::Field:
  case ValueKind::Call:
  case ValueKind::Construct:
  case ValueKind::Arithmetic:
  case ValueKind::Subscript:
  case ValueKind::Conditional:
    return true;
  default:
    return false;
  }
}

facts::Index BodyBuilder::add(ValueKind kind, const Stmt *at,
                              llvm::ArrayRef<Index> operands, Index ref) {
  Draft draft;
  draft.value.kind = kind;
  draft.value.ref = ref;
  draft.value.guard = Guard;
  if (at)
    draft.value.at =
        Table.position(LeftOutAt.isValid() ? LeftOutAt : at->getBeginLoc());
  if (at && isMovable(kind) && LeftOutAt.isInvalid())
    draft.value.length = Table.length(at->getSourceRange());
  draft.operands.append(operands.begin(), operands.end());
  Drafts.push_back(std::move(draft));
  return Drafts.size() - 1;
}

facts::Index BodyBuilder::typed(Index value, QualType type) {
  if (!type.isNull() && type->isScalarType() && !type->isAnyPointerType())
    Drafts[value].value.type = Table.type(type);
  return value;
}

facts::Index BodyBuilder::text(Index value, llvm::StringRef text) {
  Drafts[value].value.text = Table.string(text);
  return value;
}

facts::Index BodyBuilder::unknown(const Expr *expression) {
  llvm::SmallVector<Index, 4> parts;
  for (const Stmt *child : expression->children())
    if (const auto *part = dyn_cast_or_null<Expr>(child))
      parts.push_back(this->expression(part));
  return add(ValueKind::Unknown, expression, parts);
}

void BodyBuilder::flowsInto(Index target, Index value) {
  if (target == none || value == none || target == value)
    return;
  auto &operands = Drafts[target].operands;
  if (!llvm::is_contained(operands, value))
    operands.push_back(value);
}

bool BodyBuilder::isMemberOrStatic(Index value) const {
  while (value != none && Drafts[value].value.kind == ValueKind::Address)
    value = Drafts[value].operands.front();
  return value != none && (Drafts[value].value.kind == ValueKind::Field ||
                           Drafts[value].value.kind == ValueKind::Variable);
}

facts::Index BodyBuilder::wholeLocal(Index value) const {
  while (value != none) {
    const Draft &draft = Drafts[value];
    switch (draft.value.kind) {
    case ValueKind::Local:
    case ValueKind::Parameter:
      return value;
    case ValueKind::Field:
    case ValueKind::Subscript:
    case ValueKind::Address:
    case ValueKind::Dereference:
      value = draft.operands.front();
      break;
    default:
      return none;
    }
  }
  return none;
}

facts::Index BodyBuilder::assignedLocal(Index target) const {
  for (Index part = target; part != none;) {
    const Draft &draft = Drafts[part];
    if (Index local = wholeLocal(part); local != none)
      return local;
    bool isPart = draft.value.kind == ValueKind::Call ||
                  draft.value.kind == ValueKind::Field;
    part = isPart && !draft.operands.empty() ? draft.operands.front() : none;
  }
  return none;
}

facts::Body BodyBuilder::finish() {
  facts::Body body;
  body.guards = std::move(Guards);
  body.values.reserve(Drafts.size());
  for (Draft &draft : Drafts) {
    draft.value.firstOperand = body.pool.size();
    draft.value.operandCount = draft.operands.size();
    body.pool.insert(body.pool.end(), draft.operands.begin(),
                     draft.operands.end());
    body.values.push_back(draft.value);
  }
  return body;
}

} // namespace cachetidy::extract
