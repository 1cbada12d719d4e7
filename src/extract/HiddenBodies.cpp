// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Bodies that nothing but themselves depends on.

#include "extract/HiddenBodies.h"

#include "extract/HeaderDecls.h"
#include "extract/ProjectTemplates.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/Stmt.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace cachetidy::extract {
namespace {

class Search {
public:
  explicit Search(const SourceManager &sources)
      : Sources(sources), Templates(sources) {}

  HiddenBodies Found;

  void look(const FunctionDecl *function) {
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

private:
  static bool isOneForAll(const FunctionDecl *function) {
    return !function->isDependentContext() &&
           function->getTemplatedKind() == FunctionDecl::TK_NonTemplate &&
           !function->isConstexpr() && function->isExternallyVisible() &&
           !function->getDeclaredReturnType()->getContainedAutoType();
  }

  bool isPlain(const FunctionDecl *function, CompoundStmt *block) {
    const auto *constructor = dyn_cast<CXXConstructorDecl>(function);
    return !Templates.areUsedIn(block) &&
           (!constructor ||
            llvm::none_of(constructor->inits(), [&](CXXCtorInitializer *init) {
              return Templates.areUsedIn(init);
            }));
  }

  const SourceManager &Sources;
  ProjectTemplates Templates;
};

} // namespace

HiddenBodies hiddenBodies(ASTContext &context) {
  Search search(context.getSourceManager());
  if (context.getLangOpts().CPlusPlus)
    eachHeaderDecl(context, [&](const Decl *decl) {
      if (const auto *function = dyn_cast<FunctionDecl>(decl))
        search.look(function);
    });
  for (auto &[file, bodies] : search.Found)
    llvm::sort(bodies, [](const HiddenBody &one, const HiddenBody &other) {
      return one.range < other.range;
    });
  return std::move(search.Found);
}

} // namespace cachetidy::extract
