// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Leaves out the bodies of functions that cannot hold a fact.

#ifndef CACHETIDY_EXTRACT_SKIPBODIES_H
#define CACHETIDY_EXTRACT_SKIPBODIES_H

#include "clang/AST/ASTConsumer.h"
#include "clang/Frontend/CompilerInstance.h"

namespace cachetidy::extract {

/// A consumer that skips bodies in system headers: they are most of what there
/// is to parse. The body of a function whose parameters end in a pack is kept:
/// make_shared and its like are what instantiates the project's constructors.
class SkipBodies : public clang::ASTConsumer {
public:
  explicit SkipBodies(clang::CompilerInstance &compiler) : Compiler(compiler) {}

  bool shouldSkipFunctionBody(clang::Decl *decl) override;

private:
  clang::CompilerInstance &Compiler;
};

} // namespace cachetidy::extract

#endif
