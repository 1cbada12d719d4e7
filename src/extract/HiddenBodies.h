// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Bodies that nothing but themselves depends on.

#ifndef CACHETIDY_EXTRACT_HIDDENBODIES_H
#define CACHETIDY_EXTRACT_HIDDENBODIES_H

#include "extract/BodyRange.h"

#include "clang/Basic/SourceLocation.h"

#include <map>
#include <vector>

namespace clang {
class ASTContext;
class FunctionDecl;
} // namespace clang

namespace cachetidy::extract {

struct HiddenBody {
  const clang::FunctionDecl *function = nullptr;
  BodyRange range;
};

/// Of functions that are one and the same in the whole program, whose results
/// no compiler works out, and that make nothing of the project's own
/// templates: in each file that is not from outside, in order. None of C,
/// where an inline function is each unit's own.
using HiddenBodies = std::map<clang::FileID, std::vector<HiddenBody>>;

HiddenBodies hiddenBodies(clang::ASTContext &context);

} // namespace cachetidy::extract

#endif
