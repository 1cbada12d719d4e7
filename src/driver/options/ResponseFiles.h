// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// "@file" on the command line.

#ifndef CACHETIDY_DRIVER_RESPONSEFILES_H
#define CACHETIDY_DRIVER_RESPONSEFILES_H

#include <set>
#include <string>
#include <variant>
#include <vector>

namespace cachetidy::driver {

struct ExpandedWords {
  std::vector<std::string> words;
  /// In which the compiler's arguments stood, after "--": absolute paths.
  std::set<std::string> ofCompiler;
};

/// Each word that is "@file" gives way to the words in that file, which are
/// quoted as in a shell. Else, what is wrong with a file.
std::variant<ExpandedWords, std::string>
withResponseFiles(const std::vector<std::string> &words);

} // namespace cachetidy::driver

#endif
