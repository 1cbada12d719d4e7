// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which findings a NOLINT comment silences.

#ifndef CACHETIDY_RULES_SUPPRESS_H
#define CACHETIDY_RULES_SUPPRESS_H

#include "rules/Finding.h"

#include <map>
#include <string>
#include <vector>

namespace cachetidy::facts {
struct Unit;
}

namespace cachetidy::rules {

/// The NOLINT comments of a program, with clang-tidy's meaning: what is found
/// when the program is linked obeys them as what is found in an editor does.
class Suppressions {
public:
  explicit Suppressions(const facts::Unit &unit);

  bool silence(const Finding &finding) const;

private:
  /// What stands between two points of a file, neither included.
  struct Span {
    Location from;
    Location to;
    std::string checks; ///< globs
  };
  std::map<std::string, std::vector<Span>, std::less<>> ByFile;
};

} // namespace cachetidy::rules

#endif
