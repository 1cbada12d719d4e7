// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Bodies that nothing but themselves depends on.

#include "extract/HiddenBodies.h"

#include "clang/AST/DeclFriend.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace cachetidy::extract {
namespace {

/// Stops where a body makes something of a template of the project: whose
/// facts are those of what is made of it first.
class Makings : public RecursiveASTVisitor<Makings> {
public:
  explicit Makings(const SourceManager &sources) : Sources(sources) {}

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

class Search {
public:
  explicit Search(ASTContext &context)
      : Sources(context.getSourceManager()), Templates(Sources) {}

  HiddenBodies Found;

  void look(const Decl *decl) {
    const SourceLocation at = Sources.getExpansionLoc(decl->getLocation());
    const bool holdsOthers = isa<LinkageSpecDecl, ExportDecl>(decl);
    if (!holdsOthers &&
        (Sources.isInMainFile(at) || Sources.isInSystemHeader(at)))
      return;
    if (const auto *function = dyn_cast<FunctionDecl>(decl))
      return this->function(function);
    if (const auto *befriended = dyn_cast<FriendDecl>(decl)) {
      if (const NamedDecl *named = befriended->getFriendDecl())
        look(named);
      return;
    }
    const auto *record = dyn_cast<CXXRecordDecl>(decl);
    const bool isScope = holdsOthers || isa<NamespaceDecl>(decl) ||
                         (record && record->isThisDeclarationADefinition() &&
                          !record->isDependentContext());
    if (isScope)
      for (const Decl *inner : cast<DeclContext>(decl)->decls())
        look(inner);
  }

private:
  static bool isOneForAll(const FunctionDecl *function) {
    return !function->isDependentContext() &&
           function->getTemplatedKind() == FunctionDecl::TK_NonTemplate &&
           !function->isConstexpr() && function->isExternallyVisible() &&
           !function->getDeclaredReturnType()->getContainedAutoType();
  }

  void function(const FunctionDecl *function) {
    if (!function->doesThisDeclarationHaveABody() || !isOneForAll(function))
      return;
    auto *block = dyn_cast_or_null<CompoundStmt>(function->getBody());
    if (!block || block->getLBracLoc().isMacroID() ||
        block->getRBracLoc().isMacroID())
      return;
    const auto [file, begin] = Sources.getDecomposedLoc(block->getLBracLoc());
    const auto [endFile, end] = Sources.getDecomposedLoc(block->getRBracLoc());
    // What the compiler wrote itself has a body without braces.
    if (file == endFile && begin < end && isPlain(function, block))
      Found[file].push_back({function, {begin + 1, end}});
  }

  bool isPlain(const FunctionDecl *function, CompoundStmt *block) {
    const auto *constructor = dyn_cast<CXXConstructorDecl>(function);
    return Templates.TraverseStmt(block) &&
           (!constructor ||
            llvm::all_of(constructor->inits(), [&](CXXCtorInitializer *init) {
              return Templates.TraverseConstructorInitializer(init);
            }));
  }

  const SourceManager &Sources;
  Makings Templates;
};

} // namespace

HiddenBodies hiddenBodies(ASTContext &context) {
  Search search(context);
  if (context.getLangOpts().CPlusPlus)
    for (const Decl *decl : context.getTranslationUnitDecl()->noload_decls())
      search.look(decl);
  for (auto &[file, bodies] : search.Found)
    llvm::sort(bodies, [](const HiddenBody &one, const HiddenBody &other) {
      return one.range < other.range;
    });
  return std::move(search.Found);
}

} // namespace cachetidy::extract
