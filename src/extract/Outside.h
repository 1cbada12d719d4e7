// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is not of the project.
//
// Headers that are searched for with -isystem are from outside. So are those of
// the system's folders, whichever way a command line names these: pkg-config
// and qmake say -I/usr/include/glib-2.0.

#ifndef CACHETIDY_EXTRACT_OUTSIDE_H
#define CACHETIDY_EXTRACT_OUTSIDE_H

#include "clang/Basic/SourceManager.h"

namespace clang {
class CompilerInstance;
} // namespace clang

namespace cachetidy::extract {

/// Whether a place is in what was found to be a system header, or below the
/// folders that the system's packages put theirs in: /usr and /opt (Filesystem
/// Hierarchy Standard, 3.13 and 4) and not below `root`, the project's own.
bool isOutside(const clang::SourceManager &sources, clang::SourceLocation at,
               llvm::StringRef root = "");

/// Makes system headers of what the compiler will find in such folders, but for
/// those below `root`. Which header it finds stays as it is. To be called
/// before it reads anything.
void markOutside(clang::CompilerInstance &compiler, llvm::StringRef root);

} // namespace cachetidy::extract

#endif
