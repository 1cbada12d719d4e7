// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Commands that begin with a precompiled header. It may be made by another
// compiler, or not yet: facts come from the header it was made of.

#ifndef CACHETIDY_EXTRACT_PRECOMPILEDHEADERS_H
#define CACHETIDY_EXTRACT_PRECOMPILEDHEADERS_H

#include <map>
#include <string>
#include <vector>

namespace cachetidy::extract {

/// Looks at each precompiled header once, however many commands name it.
class PrecompiledHeaders {
public:
  /// The words of a command that runs in `directory`, with `-include HEADER`
  /// for `-include-pch FILE`: the header that stands beside the file, as CMake
  /// has it; for a file that this Clang cannot load, the one it was made of.
  /// Where neither is known the word stays, and the parser will tell.
  std::vector<std::string> asText(const std::vector<std::string> &words,
                                  const std::string &directory);

private:
  const std::string &headerOf(const std::string &precompiled,
                              const std::string &directory);

  std::map<std::string, std::string> HeaderOf; ///< by the file's whole path
};

/// Whether the command makes a precompiled header, which is no part of a
/// program by itself.
bool makesPrecompiledHeader(const std::vector<std::string> &words);

} // namespace cachetidy::extract

#endif
