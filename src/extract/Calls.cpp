// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls and constructions, and what they may write to.

#include "extract/BodyBuilder.h"
#include "extract/Declarations.h"
#include "extract/GivenClasses.h"

#include "clang/AST/DeclCXX.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace cachetidy::extract {

using facts::none;
using facts::ValueKind;

/// Whether a parameter of that type can be written through.
static bool isOutput(QualType type) {
  return (type->isLValueReferenceType() || type->isPointerType()) &&
         !type->getPointeeType().isConstQualified();
}

/// `emplace(Args &&...)`: a parameter that is of what it is given hands it on.
static bool handsOn(const FunctionDecl *callee, unsigned number) {
  const FunctionDecl *pattern = callee->getTemplateInstantiationPattern();
  if (!pattern || pattern->param_empty() || !isa<CXXMethodDecl>(callee))
    return false;
  const unsigned last = pattern->getNumParams() - 1;
  QualType type = pattern->getParamDecl(std::min(number, last))->getType();
  if (const auto *pack = type->getAs<PackExpansionType>())
    type = pack->getPattern();
  return type->isRValueReferenceType() &&
         type->getPointeeType()->isTemplateTypeParmType();
}

void BodyBuilder::outputs(Index call, const FunctionDecl *callee,
                          llvm::ArrayRef<Index> values,
                          llvm::ArrayRef<const Expr *> arguments) {
  for (auto [number, value] : llvm::enumerate(values)) {
    if (value == none)
      continue;
    bool isNamed = callee && number < callee->getNumParams();
    // Through an ellipsis go copies, some of them pointers.
    QualType type = isNamed ? callee->getParamDecl(number)->getType()
                            : arguments[number]->getType();
    bool isUnknown = !callee && !type->isScalarType();
    bool isKept = isNamed && Table.inSystemHeader(callee->getLocation()) &&
                  handsOn(callee, number);
    if (isUnknown || (isOutput(type) && !isKept))
      flowsInto(wholeLocal(value), call);
  }
}

/// Of a default: a length of time, or a value that there may be none of.
static bool isAmountOrNone(const Expr *written) {
  const CXXRecordDecl *record = written->getType()->getAsCXXRecordDecl();
  if (!record)
    return false;
  const std::string name = record->getQualifiedNameAsString();
  return name == "std::chrono::duration" || name == "std::optional";
}

/// What stands there, or, of a function of the project, the number or text that
/// it is given where nothing does.
facts::Index BodyBuilder::argument(const Expr *given,
                                   const FunctionDecl *callee) {
  const auto *left = dyn_cast<CXXDefaultArgExpr>(given);
  if (!left || !callee || Table.inSystemHeader(callee->getLocation()))
    return expression(given);
  const llvm::SaveAndRestore place(LeftOutAt, left->getUsedLocation());
  const Expr *written = left->getExpr()->IgnoreParenImpCasts();
  const auto *negated = dyn_cast<UnaryOperator>(written);
  const Expr *number = negated && negated->getOpcode() == UO_Minus
                           ? negated->getSubExpr()->IgnoreParenImpCasts()
                           : written;
  const Expr *spelled = written->IgnoreUnlessSpelledInSource();
  if (isa<StringLiteral>(spelled))
    return expression(spelled);
  return isa<IntegerLiteral, CXXBoolLiteralExpr>(number) ||
                 isAmountOrNone(written)
             ? expression(written)
             : none;
}

/// `Base::method()`: no override is meant.
static bool isOfNamedClass(const CallExpr *node) {
  const auto *member = dyn_cast<MemberExpr>(node->getCallee()->IgnoreParens());
  return member && member->hasQualifier();
}

/// `pointer->method()` of a smart pointer.
static bool isThroughPointer(const CallExpr *node) {
  const auto *onObject = dyn_cast<CXXMemberCallExpr>(node);
  const auto *arrow =
      onObject ? dyn_cast<CXXOperatorCallExpr>(
                     onObject->getImplicitObjectArgument()->IgnoreImpCasts())
               : nullptr;
  return arrow && arrow->getOperator() == OO_Arrow;
}

facts::Index BodyBuilder::finishCall(const CallExpr *node, Index receiver,
                                     llvm::ArrayRef<const Expr *> arguments) {
  llvm::SmallVector<Index, 4> parts = {receiver};
  const FunctionDecl *callee = node->getDirectCallee();
  for (const Expr *given : arguments)
    parts.push_back(argument(given, callee));
  Index value =
      add(ValueKind::Call, node, parts, callee ? Table.entity(callee) : none);
  typed(value, node->getType());
  if (isOfNamedClass(node))
    text(value, "::");
  // Of make_shared and its like: what is made, only the type tells.
  if (callee && !callee->isCXXClassMember() &&
      (callee->isTemplateInstantiation() ||
       callee->getReturnType()->isRecordType())) {
    Drafts[value].value.type = Table.type(node->getType());
  } else if (QualType asked = askedFor(node, Function);
             !asked.isNull() && asked->isRecordType())
    Drafts[value].value.type = Table.type(asked);
  outputs(value, callee, llvm::ArrayRef(parts).drop_front(), arguments);
  // Whether it can change what it is handed, its declaration tells.
  auto isKept = [&](Index part) { return isMemberOrStatic(part); };
  if (callee && llvm::any_of(llvm::drop_begin(parts), isKept))
    Decls.mention(callee);
  const auto *method = dyn_cast_or_null<CXXMethodDecl>(callee);
  // What a smart pointer's object is told comes into the pointer, as it does
  // into a plain one.
  if (receiver != none && isThroughPointer(node))
    receiver = Drafts[receiver].operands.front();
  if (method && !method->isStatic() && !method->isConst() && receiver != none)
    flowsInto(wholeLocal(receiver), value);
  return value;
}

facts::Index BodyBuilder::call(const CallExpr *node) {
  llvm::ArrayRef<const Expr *> arguments(node->getArgs(), node->getNumArgs());
  if (const auto *onObject = dyn_cast<CXXMemberCallExpr>(node)) {
    const CXXMethodDecl *method = onObject->getMethodDecl();
    const auto *conversion = dyn_cast_or_null<CXXConversionDecl>(method);
    const Expr *object = onObject->getImplicitObjectArgument();
    // Whether there is one; or a lambda as a pointer to its function.
    if (conversion && (conversion->getConversionType()->isBooleanType() ||
                       conversion->getParent()->isLambda()))
      return expression(object);
    if (method)
      return finishCall(node, expression(object), arguments);
  }
  Index function = none;
  if (!node->getDirectCallee())
    function = expression(node->getCallee());
  return finishCall(node, function, arguments);
}

/// What is called, where a parameter or a field is: `f(...)`, or
/// `std::forward<F>(f)(...)`.
static const Expr *placeCalled(const Expr *called) {
  called = called->IgnoreParenImpCasts();
  if (const auto *forward = dyn_cast<CallExpr>(called);
      forward && forward->getNumArgs() == 1)
    called = forward->getArg(0)->IgnoreParenImpCasts();
  const auto *named = dyn_cast<DeclRefExpr>(called);
  const auto *member = dyn_cast<MemberExpr>(called);
  const bool isPlace = named
                           ? isa<ParmVarDecl>(named->getDecl())
                           : member && isa<FieldDecl>(member->getMemberDecl());
  return isPlace ? called : nullptr;
}

/// A template is one function whatever it is given to call: which lambda that
/// is in one of its instances is not what the template calls.
static const Expr *givenToCall(const CXXOperatorCallExpr *node,
                               const FunctionDecl *within) {
  const auto *method = dyn_cast_or_null<CXXMethodDecl>(node->getDirectCallee());
  if (node->getOperator() != OO_Call || !method ||
      !method->getParent()->isLambda())
    return nullptr;
  const Expr *called = placeCalled(node->getArg(0));
  const auto *named = dyn_cast_or_null<DeclRefExpr>(called);
  const auto *around =
      named ? dyn_cast<FunctionDecl>(named->getDecl()->getDeclContext())
            : within;
  return around && around->isTemplateInstantiation() ? called : nullptr;
}

/// The literals in a statement.
static void findLiterals(const Stmt *in,
                         llvm::SmallVectorImpl<const StringLiteral *> &found) {
  if (const auto *literal = dyn_cast_or_null<StringLiteral>(in))
    found.push_back(literal);
  if (in)
    for (const Stmt *part : in->children())
      findLiterals(part, found);
}

/// What a macro from outside makes an object of in a function that it calls at
/// once, as QStringLiteral of Qt 5 does; null for other calls.
static const StringLiteral *literalWithin(const CXXOperatorCallExpr *node) {
  const auto *lambda = dyn_cast<LambdaExpr>(
      node->getArg(0)->IgnoreImplicit()->IgnoreParenImpCasts());
  if (!lambda || node->getNumArgs() != 1 || lambda->capture_size() != 0 ||
      !lambda->getCallOperator()
           ->getASTContext()
           .getSourceManager()
           .isInSystemMacro(lambda->getBeginLoc()))
    return nullptr;
  llvm::SmallVector<const StringLiteral *, 2> found;
  findLiterals(lambda->getBody(), found);
  return found.size() == 1 ? found.front() : nullptr;
}

facts::Index BodyBuilder::operatorCall(const CXXOperatorCallExpr *node) {
  OverloadedOperatorKind kind = node->getOperator();
  llvm::ArrayRef<const Expr *> arguments(node->getArgs(), node->getNumArgs());
  llvm::StringRef spelling = getOperatorSpelling(kind);
  if (node->isAssignmentOp() && arguments.size() == 2) {
    Index target = expression(arguments[0]);
    return assign(node, target, expression(arguments[1]), spelling);
  }
  if (node->isComparisonOp() && arguments.size() == 2) {
    Index parts[] = {expression(arguments[0]), expression(arguments[1])};
    return text(add(ValueKind::Compare, node, parts), spelling);
  }
  if (kind == OO_Exclaim)
    return add(ValueKind::Not, node, expression(arguments[0]));
  if (kind == OO_PlusPlus || kind == OO_MinusMinus)
    return text(add(ValueKind::Increment, node, expression(arguments[0])),
                spelling);
  if (const Expr *called = givenToCall(node, Function)) {
    llvm::SmallVector<Index, 4> parts = {expression(called)};
    for (const Expr *argument : arguments.drop_front())
      parts.push_back(expression(argument));
    return typed(add(ValueKind::Call, node, parts), node->getType());
  }
  if (const StringLiteral *made = literalWithin(node))
    return expression(made);
  bool isMethod = isa_and_nonnull<CXXMethodDecl>(node->getDirectCallee());
  if (!isMethod)
    return finishCall(node, none, arguments);
  return finishCall(node, expression(arguments[0]), arguments.drop_front());
}

facts::Index BodyBuilder::construct(const CXXConstructExpr *node) {
  const CXXConstructorDecl *constructor = node->getConstructor();
  if (constructor->isCopyOrMoveConstructor() && node->getNumArgs() == 1)
    return expression(node->getArg(0));
  Decls.mention(constructor);
  llvm::SmallVector<Index, 4> parts = {none};
  for (const Expr *given : node->arguments())
    parts.push_back(argument(given, constructor));
  Index value =
      add(ValueKind::Construct, node, parts, Table.entity(constructor));
  Drafts[value].value.type = Table.type(node->getType());
  outputs(value, constructor, llvm::ArrayRef(parts).drop_front(),
          llvm::ArrayRef(node->getArgs(), node->getNumArgs()));
  return value;
}

} // namespace cachetidy::extract
