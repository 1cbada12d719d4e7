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

private:
  bool isOutside(const Decl *decl) const {
    return Sources.isInSystemHeader(
        Sources.getExpansionLoc(decl->getLocation()));
  }

  bool isMade(const Decl *decl) const {
    const Decl *pattern = nullptr;
    if (const auto *function = dyn_cast<FunctionDecl>(decl))
      pattern = function->getTemplateInstantiationPattern();
    else if (const auto *variable = dyn_cast<VarDecl>(decl))
      pattern = variable->getTemplateInstantiationPattern();
    return pattern && !isOutside(pattern);
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
                                 isMade(argument.getAsType());
                        });
  }

  const SourceManager &Sources;
  llvm::DenseMap<const Type *, bool> Types;
};

class Search {
public:
  explicit Search(ASTContext &context)
      : Sources(context.getSourceManager()), Templates(Sources) {}

  std::map<FileID, std::vector<BodyRange>> Found;

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
           !function->isTemplateInstantiation() && !function->isConstexpr() &&
           function->isExternallyVisible() &&
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
    if (file == endFile && begin < end && Templates.TraverseStmt(block))
      Found[file].push_back({begin + 1, end});
  }

  const SourceManager &Sources;
  Makings Templates;
};

} // namespace

std::map<FileID, std::vector<BodyRange>> hiddenBodies(ASTContext &context) {
  Search search(context);
  if (context.getLangOpts().CPlusPlus)
    for (const Decl *decl : context.getTranslationUnitDecl()->noload_decls())
      search.look(decl);
  for (auto &[file, bodies] : search.Found)
    llvm::sort(bodies);
  return std::move(search.Found);
}

} // namespace cachetidy::extract
