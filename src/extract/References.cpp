// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Names in expressions: locals, parameters, captures, variables, members.

#include "extract/BodyBuilder.h"

#include "clang/AST/Decl.h"

using namespace clang;

namespace cachetidy::extract {

using facts::none;
using facts::ValueKind;

facts::Index BodyBuilder::reference(const DeclRefExpr *node) {
  const ValueDecl *decl = node->getDecl();
  if (const auto *variable = dyn_cast<VarDecl>(decl))
    return this->variable(variable, node);
  if (const auto *function = dyn_cast<FunctionDecl>(decl))
    return add(ValueKind::Function, node, {}, Table.entity(function));
  if (isa<EnumConstantDecl>(decl)) {
    Index value = text(add(ValueKind::Literal, node), decl->getName());
    Drafts[value].value.type = Table.type(decl->getType());
    return value;
  }
  if (isa<BindingDecl>(decl))
    return local(decl, node);
  return add(ValueKind::Unknown, node);
}

facts::Index BodyBuilder::variable(const VarDecl *decl, const Stmt *at) {
  decl = decl->getCanonicalDecl();
  if (auto captured = Captures.find(decl); captured != Captures.end())
    return add(ValueKind::Captured, at, {}, captured->second);
  if (!decl->hasGlobalStorage())
    return local(decl, at);
  return add(ValueKind::Variable, at, {}, Table.entity(decl));
}

/// Each local, parameter and structured binding is one value of the body.
facts::Index BodyBuilder::local(const ValueDecl *decl, const Stmt *at) {
  if (auto known = Locals.find(decl); known != Locals.end())
    return known->second;
  if (auto captured = Captures.find(decl); captured != Captures.end())
    return add(ValueKind::Captured, at, {}, captured->second);
  if (const auto *binding = dyn_cast<BindingDecl>(decl)) {
    const auto *whole = cast<DecompositionDecl>(binding->getDecomposedDecl());
    Index number =
        llvm::find(whole->bindings(), binding) - whole->bindings().begin();
    Index part = add(ValueKind::Part, at, local(whole, at), number);
    return Locals[decl] = part;
  }
  const auto *parameter = dyn_cast<ParmVarDecl>(decl);
  // That of a function around a lambda, which the lambda has not captured: in
  // code with errors.
  if (parameter && !llvm::is_contained(Function->parameters(), parameter))
    return add(ValueKind::Unknown, at);
  Index value = parameter ? add(ValueKind::Parameter, at, {},
                                parameter->getFunctionScopeIndex())
                          : add(ValueKind::Local, at);
  Drafts[value].value.at = Table.position(decl->getLocation());
  Drafts[value].value.guard = none;
  Drafts[value].value.type = Table.type(decl->getType());
  return Locals[decl] = text(value, decl->getName());
}

facts::Index BodyBuilder::member(const MemberExpr *node) {
  const ValueDecl *decl = node->getMemberDecl();
  if (const auto *variable = dyn_cast<VarDecl>(decl))
    return this->variable(variable, node);
  if (const auto *method = dyn_cast<FunctionDecl>(decl))
    return add(ValueKind::Function, node, expression(node->getBase()),
               Table.entity(method));
  Index base = expression(node->getBase());
  const auto *field = dyn_cast<FieldDecl>(decl);
  if (!field)
    return add(ValueKind::Unknown, node, base);
  return add(ValueKind::Field, node, base, Table.entity(field));
}

facts::Index BodyBuilder::thisObject(const Stmt *at) {
  if (auto captured = Captures.find(nullptr); captured != Captures.end())
    return add(ValueKind::Captured, at, {}, captured->second);
  if (This == none) {
    This = add(ValueKind::This, at);
    Drafts[This].value.guard = none;
  }
  return This;
}

void BodyBuilder::captures(const LambdaExpr *lambda) {
  Index number = 0;
  for (const LambdaCapture &capture : lambda->captures()) {
    if (capture.capturesThis())
      Captures[nullptr] = number;
    else if (capture.capturesVariable())
      Captures[cast<ValueDecl>(capture.getCapturedVar()->getCanonicalDecl())] =
          number;
    ++number;
  }
}

} // namespace cachetidy::extract
