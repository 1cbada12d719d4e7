// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// "@file" on the command line.

#include "driver/options/ResponseFiles.h"

#include "llvm/Support/CommandLine.h"
#include "llvm/Support/Error.h"

namespace cachetidy::driver {

std::variant<std::vector<std::string>, std::string>
withResponseFiles(const std::vector<std::string> &words) {
  llvm::SmallVector<const char *, 64> expanded;
  for (const std::string &word : words)
    expanded.push_back(word.c_str());
  llvm::BumpPtrAllocator memory;
  llvm::cl::ExpansionContext context(memory, llvm::cl::TokenizeGNUCommandLine);
  if (llvm::Error error = context.expandResponseFiles(expanded))
    return llvm::toString(std::move(error));
  return std::vector<std::string>(expanded.begin(), expanded.end());
}

} // namespace cachetidy::driver
