// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Declarations of which only those can tell who say their names.

#include "extract/Offerings.h"

#include "extract/HeaderDecls.h"
#include "extract/ProjectTemplates.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace cachetidy::extract {
namespace {

/// What a compiler looks up though nobody says it: [stmt.ranged],
/// [dcl.struct.bind], [expr.await], [dcl.fct.def.coroutine].
bool isFoundUnsaid(StringRef name) {
  static const llvm::StringSet<> names = {
      "begin",         "end",
      "get",           "main",
      "promise_type",  "initial_suspend",
      "final_suspend", "get_return_object",
      "return_void",   "get_return_object_on_allocation_failure",
      "return_value",  "unhandled_exception",
      "yield_value",   "await_transform",
      "await_ready",   "await_suspend",
      "await_resume"};
  return names.contains(name);
}

/// `extern "C" int f();` begins before the function does.
bool isBehindLinkage(const Decl *decl) {
  const auto *linkage =
      dyn_cast<LinkageSpecDecl>(decl->getLexicalDeclContext());
  return linkage && !linkage->hasBraces();
}

class Search {
public:
  Search(const SourceManager &sources, const HiddenBodies &hidden)
      : Sources(sources), Templates(sources) {
    for (const auto &[file, bodies] : hidden)
      for (const HiddenBody &body : bodies)
        Hidden.insert(body.function);
  }

  void look(const Decl *decl) {
    if (decl->isImplicit())
      return;
    const SourceLocation first = Sources.getExpansionLoc(decl->getBeginLoc());
    const auto [file, begin] = Sources.getDecomposedLoc(first);
    Offering offering{begin, 0, ""};
    const auto *named = dyn_cast<NamedDecl>(decl);
    const SourceLocation at = decl->getLocation();
    if (named && decl->getBeginLoc() == first && at.isFileID() &&
        Sources.getFileID(at) == file && isOffered(named)) {
      offering.at = Sources.getFileOffset(at);
      offering.name = named->getName().str();
    }
    Found[file].push_back(std::move(offering));
  }

  Offerings Found;

private:
  bool isOffered(const NamedDecl *decl) {
    return decl->getDeclName().isIdentifier() && decl->getIdentifier() &&
           !decl->isTemplated() &&
           decl->getFriendObjectKind() == Decl::FOK_None &&
           !isFoundUnsaid(decl->getName()) && !isBehindLinkage(decl) &&
           isOfKind(decl) &&
           !Templates.areUsedIn(const_cast<NamedDecl *>(decl));
  }

  bool isOfKind(const NamedDecl *decl) const {
    if (const auto *function = dyn_cast<FunctionDecl>(decl))
      return isOfKind(function);
    if (const auto *type = dyn_cast<TagDecl>(decl))
      return !type->isThisDeclarationADefinition() && type->isFreeStanding();
    if (const auto *variable = dyn_cast<VarDecl>(decl))
      return variable->isThisDeclarationADefinition() ==
             VarDecl::DeclarationOnly;
    return isa<TypedefNameDecl>(decl);
  }

  bool isOfKind(const FunctionDecl *function) const {
    const auto *method = dyn_cast<CXXMethodDecl>(function);
    return function->getTemplatedKind() == FunctionDecl::TK_NonTemplate &&
           !(method && method->isVirtual()) && !function->isConstexpr() &&
           !function->getDeclaredReturnType()->getContainedAutoType() &&
           (!function->doesThisDeclarationHaveABody() ||
            Hidden.contains(function));
  }

  const SourceManager &Sources;
  ProjectTemplates Templates;
  llvm::DenseSet<const FunctionDecl *> Hidden;
};

} // namespace

Offerings offerings(const ASTContext &context, const HiddenBodies &hidden) {
  Search search(context.getSourceManager(), hidden);
  if (context.getLangOpts().CPlusPlus)
    eachHeaderDecl(context, [&](const Decl *decl) { search.look(decl); });
  for (auto &[file, found] : search.Found)
    llvm::sort(found);
  return std::move(search.Found);
}

} // namespace cachetidy::extract
