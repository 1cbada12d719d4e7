// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Names that are written nowhere.

#ifndef CACHETIDY_EXTRACT_PASTEDNAMES_H
#define CACHETIDY_EXTRACT_PASTEDNAMES_H

#include <string>
#include <vector>

namespace clang {
class SourceManager;
} // namespace clang

namespace cachetidy::extract {

/// What `##` made where a macro is used in a file that is not from outside,
/// sorted.
std::vector<std::string> pastedNames(const clang::SourceManager &sources);

} // namespace cachetidy::extract

#endif
