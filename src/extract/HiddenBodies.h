// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Bodies that nothing but themselves depends on.

#ifndef CACHETIDY_EXTRACT_HIDDENBODIES_H
#define CACHETIDY_EXTRACT_HIDDENBODIES_H

#include "extract/Outline.h"

#include "clang/Basic/SourceLocation.h"

#include <map>

namespace cachetidy::extract {

/// Of functions that are one and the same in the whole program, whose results
/// no compiler works out, and that make nothing of the project's own
/// templates: in each file that is not from outside, in order. None of C,
/// where an inline function is each unit's own.
std::map<clang::FileID, std::vector<BodyRange>>
hiddenBodies(clang::ASTContext &context);

} // namespace cachetidy::extract

#endif
