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

/// Of the headers that are not from outside, by absolute path, with the bodies
/// that are hidden in them. Of what a unit takes from a prelude, nothing.
std::map<std::string, Digest>
outlinesIn(const clang::SourceManager &sources,
           std::map<clang::FileID, std::vector<BodyRange>> bodies,
           Outlines &known);

} // namespace cachetidy::extract

#endif
