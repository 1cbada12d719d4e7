// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Expressions other than calls and names.

#include "extract/BodyBuilder.h"
#include "extract/Declarations.h"

#include "llvm/Support/ConvertUTF.h"

using namespace clang;

namespace cachetidy::extract {

using facts::GuardKind;
using facts::none;
using facts::ValueKind;

/// A longer list is a table of constants: nobody asks for its last row.
static constexpr unsigned listLimit = 64;
/// A longer literal is a text, not a key, a format or a statement of SQL.
static constexpr unsigned literalLimit = 4096;

/// In UTF-8, whatever it is in.
static std::string textOf(const StringLiteral *literal) {
  llvm::StringRef bytes = literal->getBytes();
  std::string text;
  if (literal->getCharByteWidth() == 1)
    text = bytes.take_front(literalLimit);
  else if (literal->getCharByteWidth() == 2)
    llvm::convertUTF16ToUTF8String(
        llvm::ArrayRef(bytes.data(), bytes.size()).take_front(2 * literalLimit),
        text);
  else
    llvm::convertUTF32ToUTF8String(
        llvm::ArrayRef(bytes.data(), bytes.size()).take_front(4 * literalLimit),
        text);
  return text;
}

static const Expr *unwrapped(const Expr *node) {
  for (const Expr *outer = nullptr; node != outer;) {
    outer = node;
    node = node->IgnoreImplicit()->IgnoreParens();
    if (const auto *cast = dyn_cast<ExplicitCastExpr>(node))
      node = cast->getSubExpr();
    else if (const auto *constant = dyn_cast<ConstantExpr>(node))
      node = constant->getSubExpr();
    else if (const auto *opaque = dyn_cast<OpaqueValueExpr>(node))
      node = opaque->getSourceExpr() ? opaque->getSourceExpr() : node;
    else if (const auto *value = dyn_cast<SubstNonTypeTemplateParmExpr>(node))
      node = value->getReplacement();
    else if (const auto *init = dyn_cast<CXXDefaultInitExpr>(node))
      node = init->getExpr();
    else if (const auto *list = dyn_cast<CXXStdInitializerListExpr>(node))
      node = list->getSubExpr();
  }
  return node;
}

facts::Index BodyBuilder::expression(const Expr *node) {
  // A default argument is an argument that was left out.
  if (!node || isa<CXXDefaultArgExpr>(node))
    return none;
  node = unwrapped(node);
  if (const auto *call = dyn_cast<CXXOperatorCallExpr>(node))
    return operatorCall(call);
  if (const auto *call = dyn_cast<CallExpr>(node))
    return this->call(call);
  if (const auto *made = dyn_cast<CXXConstructExpr>(node))
    return construct(made);
  if (const auto *name = dyn_cast<DeclRefExpr>(node))
    return reference(name);
  if (const auto *name = dyn_cast<MemberExpr>(node))
    return member(name);
  if (isa<CXXThisExpr>(node))
    return thisObject(node);
  if (const auto *unary = dyn_cast<UnaryOperator>(node))
    return this->unary(unary);
  if (const auto *binary = dyn_cast<BinaryOperator>(node))
    return this->binary(binary);
  if (const auto *choice = dyn_cast<AbstractConditionalOperator>(node))
    return conditional(choice);
  if (const auto *list = dyn_cast<InitListExpr>(node))
    return this->list(list);
  if (const auto *lambda = dyn_cast<LambdaExpr>(node))
    return this->lambda(lambda);
  if (isa<CXXNewExpr, CXXDeleteExpr, CXXThrowExpr>(node))
    return allocation(node);
  return wrapped(node);
}

/// Expressions that stand for another one, and literals.
facts::Index BodyBuilder::wrapped(const Expr *node) {
  if (const auto *rewritten = dyn_cast<CXXRewrittenBinaryOperator>(node)) {
    auto form = rewritten->getDecomposedForm();
    Index parts[] = {expression(form.LHS), expression(form.RHS)};
    return text(add(ValueKind::Compare, node, parts),
                BinaryOperator::getOpcodeStr(form.Opcode));
  }
  if (const auto *item = dyn_cast<ArraySubscriptExpr>(node)) {
    Index parts[] = {expression(item->getBase()), expression(item->getIdx())};
    return add(ValueKind::Subscript, node, parts);
  }
  if (const auto *block = dyn_cast<StmtExpr>(node)) {
    statement(block->getSubStmt());
    return add(ValueKind::Unknown, node);
  }
  if (const auto *wait = dyn_cast<CoroutineSuspendExpr>(node))
    return expression(wait->getOperand());
  return literal(node);
}

facts::Index BodyBuilder::literal(const Expr *node) {
  if (isa<UnaryExprOrTypeTraitExpr>(node))
    return add(ValueKind::Literal, node);
  if (const auto *string = dyn_cast<StringLiteral>(node)) {
    Index value = add(ValueKind::Literal, node);
    Drafts[value].value.type = Table.type(node->getType());
    return text(value, textOf(string));
  }
  llvm::SmallString<32> digits;
  if (const auto *number = dyn_cast<IntegerLiteral>(node))
    number->getValue().toString(digits, 10, /*Signed=*/false);
  else if (const auto *truth = dyn_cast<CXXBoolLiteralExpr>(node))
    digits = truth->getValue() ? "true" : "false";
  else if (const auto *letter = dyn_cast<CharacterLiteral>(node))
    digits = llvm::StringRef(std::to_string(letter->getValue()));
  else if (isa<CXXNullPtrLiteralExpr, GNUNullExpr>(node))
    digits = "nullptr";
  else if (const auto *number = dyn_cast<FloatingLiteral>(node))
    number->getValue().toString(digits);
  else if (!isa<ImplicitValueInitExpr, CXXScalarValueInitExpr>(node))
    return unknown(node);
  Index value = text(add(ValueKind::Literal, node), digits);
  Drafts[value].value.type = Table.type(node->getType());
  return value;
}

facts::Index BodyBuilder::unary(const UnaryOperator *node) {
  Index operand = expression(node->getSubExpr());
  switch (node->getOpcode()) {
  case UO_Deref:
    return add(ValueKind::Dereference, node, operand);
  case UO_AddrOf:
    return add(ValueKind::Address, node, operand);
  case UO_LNot:
    return add(ValueKind::Not, node, operand);
  case UO_PostInc:
  case UO_PreInc:
  case UO_PostDec:
  case UO_PreDec:
    return text(add(ValueKind::Increment, node, operand),
                UnaryOperator::getOpcodeStr(node->getOpcode()));
  case UO_Minus:
  case UO_Plus:
  case UO_Not:
    return text(
        typed(add(ValueKind::Arithmetic, node, operand), node->getType()),
        UnaryOperator::getOpcodeStr(node->getOpcode()));
  default:
    return operand;
  }
}

facts::Index BodyBuilder::assign(const Stmt *at, Index target, Index value,
                                 llvm::StringRef how) {
  Index parts[] = {target, value};
  flowsInto(assignedLocal(target), value);
  return text(add(ValueKind::Assign, at, parts), how);
}

facts::Index BodyBuilder::binary(const BinaryOperator *node) {
  llvm::StringRef opcode = node->getOpcodeStr();
  Index left = expression(node->getLHS());
  if (node->isLogicalOp()) {
    facts::Guard guard{GuardKind::Condition, node->getOpcode() == BO_LAnd,
                       left};
    Index right = under(guard, [&] { return expression(node->getRHS()); });
    Index parts[] = {left, right};
    return text(add(ValueKind::Logic, node, parts), opcode);
  }
  Index right = expression(node->getRHS());
  if (node->isAssignmentOp())
    return assign(node, left, right, opcode);
  if (node->isCommaOp())
    return right;
  Index parts[] = {left, right};
  ValueKind kind =
      node->isComparisonOp() ? ValueKind::Compare : ValueKind::Arithmetic;
  return text(typed(add(kind, node, parts), node->getType()), opcode);
}

facts::Index BodyBuilder::conditional(const AbstractConditionalOperator *node) {
  Index condition = expression(node->getCond());
  facts::Guard met{GuardKind::Condition, true, condition};
  facts::Guard failed{GuardKind::Condition, false, condition};
  Index yes = under(met, [&] { return expression(node->getTrueExpr()); });
  Index no = under(failed, [&] { return expression(node->getFalseExpr()); });
  Index parts[] = {condition, yes, no};
  return add(ValueKind::Conditional, node, parts);
}

facts::Index BodyBuilder::list(const InitListExpr *node) {
  if (node->isSyntacticForm() && node->getSemanticForm())
    node = node->getSemanticForm();
  llvm::SmallVector<Index, 8> parts;
  for (const Expr *element :
       llvm::ArrayRef(node->inits()).take_front(listLimit))
    parts.push_back(expression(element));
  Index value = add(ValueKind::List, node, parts);
  Drafts[value].value.type = Table.type(node->getType());
  return value;
}

facts::Index BodyBuilder::lambda(const LambdaExpr *node) {
  llvm::SmallVector<Index, 4> captured;
  for (const auto &[capture, init] :
       llvm::zip_equal(node->captures(), node->capture_inits())) {
    const auto *variable = capture.capturesVariable()
                               ? dyn_cast<VarDecl>(capture.getCapturedVar())
                               : nullptr;
    if (capture.capturesThis())
      captured.push_back(thisObject(node));
    else if (variable && !variable->isInitCapture())
      captured.push_back(this->variable(variable, node));
    else
      captured.push_back(expression(init));
  }
  Index function = Decls.lambda(node, Function);
  return add(ValueKind::Lambda, node, captured, function);
}

facts::Index BodyBuilder::allocation(const Expr *node) {
  const Expr *part = nullptr;
  ValueKind kind = ValueKind::Throw;
  if (const auto *made = dyn_cast<CXXNewExpr>(node)) {
    part = made->getInitializer();
    kind = ValueKind::New;
  } else if (const auto *gone = dyn_cast<CXXDeleteExpr>(node)) {
    part = gone->getArgument();
    kind = ValueKind::Delete;
  } else {
    part = cast<CXXThrowExpr>(node)->getSubExpr();
  }
  Index operand = expression(part);
  Index value =
      add(kind, node, operand == none ? llvm::ArrayRef<Index>() : operand);
  QualType type = kind == ValueKind::New
                      ? cast<CXXNewExpr>(node)->getAllocatedType()
                      : QualType();
  Drafts[value].value.type = Table.type(type);
  return value;
}

} // namespace cachetidy::extract
