// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// "@file" on the command line.

#include "driver/options/ResponseFiles.h"

#include "driver/OpenedFiles.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/Error.h"

#include <span>

namespace cachetidy::driver {

/// Adds to `expanded`, and to `opened` the files.
static llvm::Error expand(std::span<const std::string> words,
                          std::vector<std::string> &expanded,
                          std::set<std::string> &opened) {
  llvm::SmallVector<const char *, 64> pieces;
  for (const std::string &word : words)
    pieces.push_back(word.c_str());
  OpenedFiles files(opened);
  llvm::BumpPtrAllocator memory;
  llvm::cl::ExpansionContext context(memory, llvm::cl::TokenizeGNUCommandLine,
                                     &files);
  llvm::Error error = context.expandResponseFiles(pieces);
  expanded.insert(expanded.end(), pieces.begin(), pieces.end());
  return error;
}

/// What LLVM could not open it leaves as it is. Empty where there is none.
static std::string findMissing(std::span<const std::string> words) {
  const auto missing = llvm::find_if(words, [](llvm::StringRef word) {
    return word.size() > 1 && word.starts_with("@");
  });
  if (missing == words.end())
    return "";
  return *missing + ": there is no file " + missing->substr(1) +
         " to take arguments from";
}

std::variant<ExpandedWords, std::string>
withResponseFiles(const std::vector<std::string> &words) {
  const auto dashes = llvm::find(words, "--");
  ExpandedWords result;
  // Whoever writes a file of cachetidy's own arguments knows when to run it.
  std::set<std::string> ofOurs;
  if (llvm::Error error = expand({words.begin(), dashes}, result.words, ofOurs))
    return llvm::toString(std::move(error));
  if (std::string problem = findMissing(result.words); !problem.empty())
    return problem;
  if (llvm::Error error =
          expand({dashes, words.end()}, result.words, result.ofCompiler))
    return llvm::toString(std::move(error));
  return result;
}

} // namespace cachetidy::driver
