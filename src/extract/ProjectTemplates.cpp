// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What makes something of the project's own templates.

#include "extract/ProjectTemplates.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace cachetidy::extract {

/// Stops where something is made.
class ProjectTemplates::Search : public RecursiveASTVisitor<Search> {
public:
  explicit Search(const SourceManager &sources) : Sources(sources) {}

  bool shouldVisitImplicitCode() const { return true; }

  bool VisitExpr(Expr *node) { return !isMade(node->getType()); }
  bool VisitTypeLoc(TypeLoc node) { return !isMade(node.getType()); }
  bool VisitDeclRefExpr(DeclRefExpr *node) { return !isMade(node->getDecl()); }
  bool VisitMemberExpr(MemberExpr *node) {
    return !isMade(node->getMemberDecl());
  }
  bool VisitCXXConstructExpr(CXXConstructExpr *node) {
    return !isMade(node->getConstructor());
  }
  bool VisitVarDecl(VarDecl *node) { return !isDestroyed(node->getType()); }
  bool VisitCXXBindTemporaryExpr(CXXBindTemporaryExpr *node) {
    return !isDestroyed(node->getType());
  }
  bool VisitCXXDeleteExpr(CXXDeleteExpr *node) {
    return !isDestroyed(node->getDestroyedType());
  }

private:
  bool isOutside(const Decl *decl) const {
    return Sources.isInSystemHeader(
        Sources.getExpansionLoc(decl->getLocation()));
  }

  bool isMade(const Decl *decl) {
    const Decl *pattern = nullptr;
    if (const auto *function = dyn_cast<FunctionDecl>(decl))
      pattern = function->getTemplateInstantiationPattern();
    else if (const auto *variable = dyn_cast<VarDecl>(decl))
      pattern = variable->getTemplateInstantiationPattern();
    const auto *method = dyn_cast<CXXMethodDecl>(decl);
    return (pattern && !isOutside(pattern)) ||
           (method && method->isDefaulted() && holdsMade(method->getParent()));
  }

  /// Whether the end of an object makes something, as the compiler writes it.
  bool isDestroyed(QualType type) {
    if (type.isNull() || type->isDependentType())
      return false;
    const CXXRecordDecl *record =
        type->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
    const CXXDestructorDecl *end =
        record && record->hasDefinition() ? record->getDestructor() : nullptr;
    return end && isMade(end);
  }

  /// Whether a part of the objects of a class is made of a template: what the
  /// compiler writes for the class makes it, too.
  bool holdsMade(const CXXRecordDecl *record) {
    record = record->getDefinition();
    if (!record || isOutside(record))
      return false;
    const auto [known, isNew] = Holding.try_emplace(record, false);
    if (!isNew)
      return known->second;
    const auto isPart = [&](QualType type) {
      type = type->getBaseElementTypeUnsafe()->getCanonicalTypeInternal();
      const CXXRecordDecl *part = type->getAsCXXRecordDecl();
      return part && (isMade(type) || holdsMade(part));
    };
    const bool answer =
        llvm::any_of(
            record->fields(),
            [&](const FieldDecl *field) { return isPart(field->getType()); }) ||
        llvm::any_of(record->bases(), [&](const CXXBaseSpecifier &base) {
          return isPart(base.getType());
        });
    return Holding[record] = answer;
  }

  bool isMade(QualType type) {
    if (type.isNull())
      return false;
    const Type *bare = type.getCanonicalType().getTypePtr();
    while (bare->isAnyPointerType() || bare->isReferenceType())
      bare = bare->getPointeeType().getTypePtr();
    const auto [known, isNew] = Types.try_emplace(bare, false);
    if (!isNew)
      return known->second;
    const bool answer = isMadeOfRecord(bare->getAsCXXRecordDecl());
    return Types[bare] = answer;
  }

  bool isMadeOfRecord(const CXXRecordDecl *record) {
    if (!record)
      return false;
    if (const CXXRecordDecl *pattern =
            record->getTemplateInstantiationPattern();
        pattern && !isOutside(pattern))
      return true;
    const auto *special = dyn_cast<ClassTemplateSpecializationDecl>(record);
    return special &&
           llvm::any_of(special->getTemplateArgs().asArray(),
                        [&](const TemplateArgument &argument) {
                          return argument.getKind() == TemplateArgument::Type &&
                                 isMadeWithin(argument.getAsType());
                        });
  }

  /// A container makes what its elements are made of.
  bool isMadeWithin(QualType type) {
    const CXXRecordDecl *record = type->getAsCXXRecordDecl();
    return isMade(type) || (record && holdsMade(record));
  }

  const SourceManager &Sources;
  llvm::DenseMap<const Type *, bool> Types;
  llvm::DenseMap<const CXXRecordDecl *, bool> Holding;
};

ProjectTemplates::ProjectTemplates(const SourceManager &sources)
    : Found(std::make_unique<Search>(sources)) {}
ProjectTemplates::~ProjectTemplates() = default;

bool ProjectTemplates::areUsedIn(Decl *decl) {
  return !Found->TraverseDecl(decl);
}

bool ProjectTemplates::areUsedIn(Stmt *statement) {
  return !Found->TraverseStmt(statement);
}

bool ProjectTemplates::areUsedIn(CXXCtorInitializer *initializer) {
  return !Found->TraverseConstructorInitializer(initializer);
}

} // namespace cachetidy::extract
