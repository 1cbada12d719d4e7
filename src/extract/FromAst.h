// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The facts of an AST, whoever parsed it.

#ifndef CACHETIDY_EXTRACT_FROMAST_H
#define CACHETIDY_EXTRACT_FROMAST_H

#include "facts/Unit.h"

#include <string>
#include <vector>

namespace clang {
class ASTContext;
class FunctionDecl;
} // namespace clang

namespace cachetidy::extract {

class CommentedFiles;

struct AstRequest {
  /// Absolute: the project; paths below it become relative.
  std::string root;
  /// Something could not be parsed, or was left out: the unit is incomplete.
  bool isComplete = true;
  /// Where the unit begins with a prelude, that is not looked into, what it
  /// would include without: absolute paths, sorted.
  const std::vector<std::string> *includes = nullptr;
  /// What was found out of the files before, where they stay as they are.
  CommentedFiles *commented = nullptr;
};

/// What can be seen in the context's traversal scope, which clangd narrows to
/// the declarations of the main file. Declarations of system headers are named
/// where they are used, and not looked into.
facts::Unit extractAst(clang::ASTContext &context, const AstRequest &request);

/// What functions say that all units see alike. Those that name what each unit
/// has for itself say nothing, and are taken out of the list.
facts::Unit
extractFunctions(clang::ASTContext &context, const AstRequest &request,
                 std::vector<const clang::FunctionDecl *> &functions);

} // namespace cachetidy::extract

#endif
