// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//

#include "extract/SkipBodies.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace cachetidy::extract {

bool SkipBodies::shouldSkipFunctionBody(Decl *decl) {
  const FunctionDecl *function = decl->getAsFunction();
  if (!function)
    return false;
  const SourceManager &sources = Compiler.getSourceManager();
  if (!sources.isInSystemHeader(sources.getExpansionLoc(decl->getLocation())))
    return false;
  return function->param_empty() ||
         !function->parameters().back()->isParameterPack();
}

} // namespace cachetidy::extract
