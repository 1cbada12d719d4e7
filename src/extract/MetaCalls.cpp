// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By the text of access specifiers, and before a declaration.

#include "extract/MetaCalls.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"

#include "llvm/ADT/STLExtras.h"

namespace cachetidy::extract {

using clang::AccessSpecDecl;
using clang::CXXMethodDecl;
using clang::SourceManager;

/// `public Q_SLOTS`, `signals`
static bool isOfMetaObject(const AccessSpecDecl *specifier,
                           const clang::ASTContext &context) {
  const SourceManager &sources = context.getSourceManager();
  const auto range = clang::CharSourceRange::getCharRange(
      sources.getExpansionLoc(specifier->getAccessSpecifierLoc()),
      sources.getExpansionLoc(specifier->getColonLoc()));
  const llvm::StringRef text =
      clang::Lexer::getSourceText(range, sources, context.getLangOpts());
  return llvm::any_of(llvm::ArrayRef({"slots", "SLOTS", "signals", "SIGNALS"}),
                      [&](const char *word) { return text.contains(word); });
}

/// `Q_INVOKABLE void reload()`
static bool isMarked(const CXXMethodDecl *method,
                     const clang::ASTContext &context) {
  const SourceManager &sources = context.getSourceManager();
  const auto [file, offset] =
      sources.getDecomposedExpansionLoc(method->getBeginLoc());
  const llvm::StringRef before =
      sources.getBufferData(file).take_front(offset).rtrim();
  return before.ends_with("Q_INVOKABLE") || before.ends_with("Q_SLOT");
}

bool isMetaCallable(const clang::FunctionDecl *function) {
  const auto *method = dyn_cast<CXXMethodDecl>(function->getCanonicalDecl());
  if (!method || method->isImplicit())
    return false;
  const AccessSpecDecl *specifier = nullptr;
  for (const clang::Decl *member : method->getParent()->decls()) {
    if (member == method)
      break;
    if (const auto *next = dyn_cast<AccessSpecDecl>(member))
      specifier = next;
  }
  const clang::ASTContext &context = method->getASTContext();
  return (specifier && isOfMetaObject(specifier, context)) ||
         isMarked(method, context);
}

} // namespace cachetidy::extract
