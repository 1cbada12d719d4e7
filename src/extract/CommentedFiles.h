// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which files have comments that are of use.

#ifndef CACHETIDY_EXTRACT_COMMENTEDFILES_H
#define CACHETIDY_EXTRACT_COMMENTEDFILES_H

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"

#include <mutex>

namespace cachetidy::extract {

/// What was found out for one unit is not looked for in the next. Of files that
/// stay as they are; safe to use from several threads.
class CommentedFiles {
public:
  /// Whether a text may hold a NOLINT or a remark for us. `path` is absolute.
  bool holds(llvm::StringRef path, llvm::StringRef text);

private:
  std::mutex Lock;
  llvm::StringMap<bool> Known;
};

} // namespace cachetidy::extract

#endif
