// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "extract/CommentedFiles.h"

namespace cachetidy::extract {

bool CommentedFiles::holds(llvm::StringRef path, llvm::StringRef text) {
  const std::scoped_lock guard(Lock);
  const auto [known, isNew] = Known.try_emplace(path, false);
  if (isNew)
    known->second = text.contains("NOLINT") || text.contains("cachetidy:");
  return known->second;
}

} // namespace cachetidy::extract
