// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By comparing where an instance names something with what stands there in its
// template: an instance has the places of its template.

#include "extract/OwnInstances.h"
#include "extract/GivenClasses.h"
#include "extract/Tables.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecursiveASTVisitor.h"

#include <set>

using namespace clang;

namespace cachetidy::extract {
namespace {

class InTemplate : public RecursiveASTVisitor<InTemplate> {
public:
  explicit InTemplate(OwnInstances::Names &names) : Names(names) {}

  bool VisitDeclRefExpr(DeclRefExpr *node) {
    return keep(node->getLocation(), node->getDecl());
  }
  bool VisitMemberExpr(MemberExpr *node) {
    return keep(node->getMemberLoc(), node->getMemberDecl());
  }
  bool VisitOverloadExpr(OverloadExpr *node) {
    if (node->getNumDecls() != 1)
      return true;
    const NamedDecl *named = (*node->decls_begin())->getUnderlyingDecl();
    if (const auto *shape = dyn_cast<TemplateDecl>(named))
      named = shape->getTemplatedDecl();
    return keep(node->getNameLoc(), named);
  }
  bool VisitCXXDependentScopeMemberExpr(CXXDependentScopeMemberExpr *node) {
    return keepClass(node->getMemberLoc(), node->getBaseType());
  }
  bool VisitDependentScopeDeclRefExpr(DependentScopeDeclRefExpr *node) {
    const NestedNameSpecifier in = node->getQualifier();
    return in.getKind() != NestedNameSpecifier::Kind::Type ||
           keepClass(node->getLocation(), QualType(in.getAsType(), 0));
  }

private:
  bool keep(SourceLocation at, const Decl *named) {
    if (named)
      Names[at] = named->getCanonicalDecl();
    return true;
  }

  bool keepClass(SourceLocation at, QualType type) {
    if (!type.isNull() && (type->isAnyPointerType() || type->isReferenceType()))
      type = type->getPointeeType();
    const auto *made =
        type.isNull() ? nullptr : type->getAs<TemplateSpecializationType>();
    const TemplateDecl *shape =
        made ? made->getTemplateName().getAsTemplateDecl() : nullptr;
    return keep(at, shape ? shape->getTemplatedDecl() : nullptr);
  }

  OwnInstances::Names &Names;
};

/// Stops where something is named that was given, or made of what was.
class InInstance : public RecursiveASTVisitor<InInstance> {
public:
  InInstance(const FunctionDecl *made, const OwnInstances::Names &names,
             OwnInstances::IsOutside isOutside)
      : Made(made), Names(names), IsOutside(isOutside) {}

  std::vector<const FunctionDecl *> Instances;

  bool VisitDeclRefExpr(DeclRefExpr *node) {
    return look(node->getLocation(), node->getDecl()) && !isMakerOfGiven(node);
  }
  bool VisitMemberExpr(MemberExpr *node) {
    return look(node->getMemberLoc(), node->getMemberDecl());
  }
  bool VisitCXXConstructExpr(CXXConstructExpr *node) {
    return node->getConstructor()->isCopyOrMoveConstructor() ||
           !isGivenOfOurs(node->getType());
  }
  /// A name, or one of a few: numbers are as a rule sizes.
  bool VisitSubstNonTypeTemplateParmExpr(SubstNonTypeTemplateParmExpr *node) {
    const QualType type = node->getType();
    return type->isIntegerType() && !type->isEnumeralType() &&
           !type->isBooleanType();
  }

private:
  /// Comparing, assigning and the like mean the same for whatever is given; so
  /// does the call of a lambda, which its giver has.
  static bool isOperation(const FunctionDecl *function) {
    const auto *method = dyn_cast<CXXMethodDecl>(function);
    const OverloadedOperatorKind kind = function->getOverloadedOperator();
    return isa<CXXConversionDecl>(function) ||
           (kind == OO_Call ? method && method->getParent()->isLambda()
                            : kind != OO_None);
  }

  bool isOurs(const ValueDecl *named) const {
    if (named->getParentFunctionOrMethod() || IsOutside(named->getLocation()))
      return false;
    const auto *function = dyn_cast<FunctionDecl>(named);
    return function ? !isOperation(function) : isa<VarDecl, FieldDecl>(named);
  }

  bool isGivenOfOurs(QualType type) const {
    const CXXRecordDecl *record = type->getAsCXXRecordDecl();
    return record && !IsOutside(record->getLocation()) && isGiven(type, Made);
  }

  /// `std::make_shared<T>`.
  bool isMakerOfGiven(const DeclRefExpr *node) const {
    const auto *function = dyn_cast<FunctionDecl>(node->getDecl());
    if (!function || !node->hasExplicitTemplateArgs())
      return false;
    const QualType type = function->getReturnType();
    const QualType held = firstArgument(type);
    return held != type && isGivenOfOurs(held);
  }

  bool look(SourceLocation at, const ValueDecl *named) {
    if (!isOurs(named))
      return true;
    const auto seen = Names.find(at);
    if (seen == Names.end())
      return false;
    const auto isThat = [&](const NamedDecl *decl) {
      return patternOf(decl)->getCanonicalDecl() == seen->second;
    };
    const auto *record = dyn_cast<CXXRecordDecl>(named->getDeclContext());
    if (!isThat(named) && !(record && isThat(record)))
      return false;
    const auto *function = dyn_cast<FunctionDecl>(named);
    if (function && patternOf(function) != function)
      Instances.push_back(function);
    return true;
  }

  const FunctionDecl *Made;
  const OwnInstances::Names &Names;
  OwnInstances::IsOutside IsOutside;
};

/// False where it stopped.
template <class Visitor>
bool walk(Visitor &visitor, const FunctionDecl *function) {
  if (const auto *constructor = dyn_cast<CXXConstructorDecl>(function))
    for (CXXCtorInitializer *init : constructor->inits())
      if (!visitor.TraverseConstructorInitializer(init))
        return false;
  return visitor.TraverseStmt(function->getBody());
}

} // namespace

const OwnInstances::Named &OwnInstances::namedIn(const FunctionDecl *instance,
                                                 IsOutside isOutside) {
  const auto [known, isNew] = Bodies.try_emplace(instance);
  if (!isNew)
    return known->second;
  const FunctionDecl *pattern = instance->getTemplateInstantiationPattern();
  const FunctionDecl *made = instance->getDefinition();
  known->second.isGiven = !pattern || !made || !made->getBody();
  if (known->second.isGiven || !pattern->getBody())
    return known->second;
  const auto [names, isFirst] = Patterns.try_emplace(pattern);
  if (isFirst) {
    InTemplate visitor(names->second);
    walk(visitor, pattern);
  }
  InInstance visitor(made, names->second, isOutside);
  known->second.isGiven = !walk(visitor, made);
  known->second.instances = std::move(visitor.Instances);
  return known->second;
}

bool OwnInstances::contains(const FunctionDecl *instance, IsOutside isOutside) {
  instance = instance->getCanonicalDecl();
  if (const auto known = Known.find(instance); known != Known.end())
    return known->second;
  std::set<const FunctionDecl *> seen = {instance};
  std::vector<const FunctionDecl *> open = {instance};
  while (!open.empty()) {
    const FunctionDecl *next = open.back();
    open.pop_back();
    const Named &named = namedIn(next, isOutside);
    if (named.isGiven)
      return Known[instance] = true;
    for (const FunctionDecl *called : named.instances)
      if (seen.insert(called->getCanonicalDecl()).second)
        open.push_back(called->getCanonicalDecl());
  }
  // Nor is any of those that it comes to.
  for (const FunctionDecl *reached : seen)
    Known[reached] = false;
  return false;
}

} // namespace cachetidy::extract
