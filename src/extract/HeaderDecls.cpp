// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is declared in headers that are not from outside.

#include "extract/HeaderDecls.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclFriend.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace cachetidy::extract {

static void look(const Decl *decl, const SourceManager &sources,
                 llvm::function_ref<void(const Decl *)> see) {
  const SourceLocation at = sources.getExpansionLoc(decl->getLocation());
  const bool holdsOthers = isa<LinkageSpecDecl, ExportDecl>(decl);
  if (!holdsOthers &&
      (sources.isInMainFile(at) || sources.isInSystemHeader(at)))
    return;
  if (const auto *befriended = dyn_cast<FriendDecl>(decl)) {
    if (const NamedDecl *named = befriended->getFriendDecl())
      look(named, sources, see);
    return;
  }
  see(decl);
  const auto *record = dyn_cast<CXXRecordDecl>(decl);
  const bool isScope = holdsOthers || isa<NamespaceDecl>(decl) ||
                       (record && record->isThisDeclarationADefinition() &&
                        !record->isDependentContext());
  if (isScope)
    for (const Decl *inner : cast<DeclContext>(decl)->decls())
      look(inner, sources, see);
}

void eachHeaderDecl(const ASTContext &context,
                    llvm::function_ref<void(const Decl *)> see) {
  for (const Decl *decl : context.getTranslationUnitDecl()->noload_decls())
    look(decl, context.getSourceManager(), see);
}

} // namespace cachetidy::extract
