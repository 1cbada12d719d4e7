// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Classes that templates are given.

#include "extract/GivenClasses.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace cachetidy::extract {

/// The first class of `load<User>(id)`, or of `Single<User>::get()`.
static const TemplateArgument *firstGiven(const CallExpr *node) {
  const auto *member = dyn_cast<MemberExpr>(node->getCallee()->IgnoreParens());
  if (member && member->hasExplicitTemplateArgs())
    return &member->template_arguments()[0].getArgument();
  const auto *method = dyn_cast_or_null<CXXMethodDecl>(node->getDirectCallee());
  const auto *single =
      method && method->isStatic()
          ? dyn_cast<ClassTemplateSpecializationDecl>(method->getParent())
          : nullptr;
  return single ? &single->getTemplateArgs()[0] : nullptr;
}

QualType askedFor(const CallExpr *node, const FunctionDecl *within) {
  const TemplateArgument *first = firstGiven(node);
  if (!first || (within && within->isTemplateInstantiation()))
    return {};
  if (!node->getType()->isVoidType())
    return node->getType()->isPointerType() ? node->getType()->getPointeeType()
                                            : node->getType();
  return first->getKind() == TemplateArgument::Type ? first->getAsType()
                                                    : QualType();
}

llvm::SmallVector<const TemplateArgumentList *, 2>
givenTo(const DeclContext *within) {
  llvm::SmallVector<const TemplateArgumentList *, 2> lists;
  for (; within; within = within->getParent()) {
    const auto *function = dyn_cast<FunctionDecl>(within);
    const auto *special = dyn_cast<ClassTemplateSpecializationDecl>(within);
    const TemplateArgumentList *given =
        function ? function->getTemplateSpecializationArgs() : nullptr;
    if (special)
      given = &special->getTemplateArgs();
    if (given)
      lists.push_back(given);
  }
  return lists;
}

bool isGiven(QualType made, const DeclContext *within) {
  const CXXRecordDecl *record = made->getAsCXXRecordDecl();
  const auto isIt = [&](const TemplateArgument &argument) {
    return argument.getKind() == TemplateArgument::Type &&
           argument.getAsType()->getAsCXXRecordDecl() == record;
  };
  return record && llvm::any_of(givenTo(within), [&](const auto *given) {
           return llvm::any_of(given->asArray(), isIt);
         });
}

QualType firstArgument(QualType type) {
  const auto *special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      type->getAsCXXRecordDecl());
  if (!special || special->getTemplateArgs().size() == 0 ||
      special->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return type;
  return special->getTemplateArgs()[0].getAsType();
}

} // namespace cachetidy::extract
