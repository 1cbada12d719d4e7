// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The outlines of what a unit has read.

#ifndef CACHETIDY_EXTRACT_HEADEROUTLINES_H
#define CACHETIDY_EXTRACT_HEADEROUTLINES_H

#include "extract/Outline.h"

#include "clang/Basic/SourceLocation.h"

namespace clang {
class SourceManager;
} // namespace clang

namespace cachetidy::extract {

/// Of the headers that are not from outside, by absolute path. Of what a unit
/// takes from a prelude, nothing.
std::map<std::string, Outline>
outlinesIn(const clang::SourceManager &sources,
           const std::map<clang::FileID, Seldom> &seldom, Outlines &known);

} // namespace cachetidy::extract

#endif
