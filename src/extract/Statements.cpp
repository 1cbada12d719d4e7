// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Statements: what runs under which condition.

#include "extract/BodyBuilder.h"
#include "extract/Declarations.h"

using namespace clang;

namespace cachetidy::extract {

using facts::GuardKind;
using facts::none;
using facts::ValueKind;

bool BodyBuilder::statement(const Stmt *node) {
  if (!node)
    return false;
  switch (node->getStmtClass()) {
  case Stmt::CompoundStmtClass:
    return compound(cast<CompoundStmt>(node));
  case Stmt::IfStmtClass:
    return branch(cast<IfStmt>(node));
  case Stmt::WhileStmtClass:
  case Stmt::ForStmtClass:
  case Stmt::DoStmtClass:
    return loop(node);
  case Stmt::CXXForRangeStmtClass:
    return forEach(cast<CXXForRangeStmt>(node));
  case Stmt::CXXTryStmtClass:
    return tryAndCatch(cast<CXXTryStmt>(node));
  case Stmt::DeclStmtClass:
    declare(cast<DeclStmt>(node));
    return false;
  case Stmt::ReturnStmtClass:
    return leave(node, cast<ReturnStmt>(node)->getRetValue());
  case Stmt::CoreturnStmtClass:
    return leave(node, cast<CoreturnStmt>(node)->getOperand());
  case Stmt::CoroutineBodyStmtClass:
    return statement(cast<CoroutineBodyStmt>(node)->getBody());
  case Stmt::BreakStmtClass:
  case Stmt::ContinueStmtClass:
  case Stmt::GotoStmtClass:
    return true;
  case Stmt::SwitchStmtClass:
    return choose(cast<SwitchStmt>(node));
  default:
    break;
  }
  if (const auto *value = dyn_cast<Expr>(node)) {
    expression(value);
    const auto *call = dyn_cast<CallExpr>(value->IgnoreImplicit());
    const FunctionDecl *callee = call ? call->getDirectCallee() : nullptr;
    return isa<CXXThrowExpr>(value->IgnoreImplicit()) ||
           (callee && callee->isNoReturn());
  }
  bool leaves = false;
  for (const Stmt *child : node->children())
    leaves = statement(child);
  return leaves;
}

bool BodyBuilder::leave(const Stmt *node, const Expr *given) {
  Index value = expression(given);
  add(ValueKind::Return, node, value == none ? llvm::ArrayRef<Index>() : value);
  return true;
}

bool BodyBuilder::choose(const SwitchStmt *node) {
  statement(node->getInit());
  statement(node->getConditionVariableDeclStmt());
  facts::Guard guard{GuardKind::Case, true, expression(node->getCond())};
  under(guard, [&] { return statement(node->getBody()); });
  return false;
}

/// What follows an `if` whose branch leaves runs where its condition failed,
/// behind the end of a plain block as well.
bool BodyBuilder::compound(const CompoundStmt *node) {
  Index outer = Guard;
  bool leaves = false;
  for (const Stmt *child : node->body()) {
    // A label can be reached from elsewhere; a case that nothing falls into is
    // a branch of its own.
    if (isa<SwitchCase, LabelStmt>(child)) {
      Guard = outer;
      if (leaves && isa<SwitchCase>(child))
        anotherCase(outer);
      leaves = false;
    }
    leaves |= statement(child);
  }
  return leaves;
}

void BodyBuilder::anotherCase(Index first) {
  if (first == none || Guards[first].kind != GuardKind::Case)
    return;
  Guards.push_back(facts::Guard(Guards[first]));
  Guard = Guards.size() - 1;
}

bool BodyBuilder::branch(const IfStmt *node) {
  if (node->isConsteval())
    return statement(node->getElse());
  statement(node->getInit());
  statement(node->getConditionVariableDeclStmt());
  Index condition = expression(node->getCond());
  facts::Guard met{GuardKind::Condition, true, condition};
  facts::Guard failed{GuardKind::Condition, false, condition};
  bool thenLeaves = under(met, [&] { return statement(node->getThen()); });
  bool elseLeaves = under(failed, [&] { return statement(node->getElse()); });
  // The rest of the enclosing compound statement runs under what is left.
  if (thenLeaves != elseLeaves) {
    facts::Guard rest = thenLeaves ? failed : met;
    rest.parent = Guard;
    Guards.push_back(rest);
    Guard = Guards.size() - 1;
  }
  return thenLeaves && elseLeaves;
}

/// As in `do { ... } while (0)`, which macros are made of.
static bool isNever(const Expr *condition) {
  const Expr *written = condition->IgnoreParenImpCasts();
  if (const auto *number = dyn_cast<IntegerLiteral>(written))
    return number->getValue().isZero();
  const auto *truth = dyn_cast<CXXBoolLiteralExpr>(written);
  return truth && !truth->getValue();
}

bool BodyBuilder::once(const Stmt *block) {
  const facts::Index outer = Guard;
  statement(block);
  Guard = outer;
  return false;
}

bool BodyBuilder::loop(const Stmt *node) {
  const Stmt *init = nullptr, *body = nullptr;
  const Expr *condition = nullptr, *step = nullptr;
  if (const auto *loop = dyn_cast<ForStmt>(node)) {
    init = loop->getInit();
    condition = loop->getCond();
    step = loop->getInc();
    body = loop->getBody();
  } else if (const auto *loop = dyn_cast<WhileStmt>(node)) {
    init = loop->getConditionVariableDeclStmt();
    condition = loop->getCond();
    body = loop->getBody();
  } else if (const auto *loop = dyn_cast<DoStmt>(node)) {
    condition = loop->getCond();
    body = loop->getBody();
    if (isNever(condition))
      return once(body);
  }
  statement(init);
  facts::Guard guard{GuardKind::Loop, true, expression(condition)};
  under(guard, [&] {
    statement(body);
    return expression(step);
  });
  return false;
}

bool BodyBuilder::forEach(const CXXForRangeStmt *node) {
  statement(node->getInit());
  Index range = expression(node->getRangeInit());
  facts::Guard guard{GuardKind::Loop, true, none};
  const VarDecl *variable = node->getLoopVariable();
  under(guard, [&] {
    Index each = add(ValueKind::Each, node->getRangeInit(), range);
    flowsInto(local(variable, node->getRangeInit()), each);
    return statement(node->getBody());
  });
  return false;
}

bool BodyBuilder::tryAndCatch(const CXXTryStmt *node) {
  bool leaves = under({GuardKind::Try, true},
                      [&] { return statement(node->getTryBlock()); });
  for (unsigned i = 0; i < node->getNumHandlers(); ++i) {
    const CXXCatchStmt *handler = node->getHandler(i);
    QualType caught = handler->getCaughtType();
    facts::Guard guard{GuardKind::Catch, true};
    if (!caught.isNull())
      guard.type = Table.type(caught.getNonReferenceType());
    leaves &=
        under(guard, [&] { return statement(handler->getHandlerBlock()); });
  }
  return leaves;
}

void BodyBuilder::declare(const DeclStmt *node) {
  for (const Decl *decl : node->decls())
    if (const auto *variable = dyn_cast<VarDecl>(decl))
      declare(variable);
    else if (const auto *record = dyn_cast<CXXRecordDecl>(decl))
      Decls.record(record);
}

void BodyBuilder::declare(const VarDecl *variable) {
  if (variable->hasGlobalStorage()) {
    Decls.variable(variable, Function);
    initialiser(variable);
    return;
  }
  Index value = expression(variable->getInit());
  flowsInto(local(variable, variable->getInit()), value);
}

void BodyBuilder::initialiser(const VarDecl *variable) {
  const Expr *init = variable->getInit();
  if (!init)
    return;
  Index value = expression(init);
  Index target = this->variable(variable, init);
  assign(init, target, value, "static");
}

void BodyBuilder::initialiser(const FieldDecl *field) {
  const Expr *init = field->getInClassInitializer();
  Index value = expression(init);
  Index object = thisObject(init);
  assign(init, add(ValueKind::Field, init, object, Table.entity(field)), value,
         "init");
}

bool BodyBuilder::constructorInitialisers(
    const CXXConstructorDecl *constructor) {
  for (const CXXCtorInitializer *initialiser : constructor->inits()) {
    const Expr *init = initialiser->getInit();
    Index value = expression(init);
    if (!initialiser->isWritten())
      continue;
    // A base is a part of the object that has no name: it stands for all of it.
    const FieldDecl *field = initialiser->getAnyMember();
    const ValueKind kind = field ? ValueKind::Field : ValueKind::Dereference;
    Index target =
        add(kind, init, thisObject(init), field ? Table.entity(field) : none);
    assign(init, target, value, "init");
  }
  return false;
}

} // namespace cachetidy::extract
