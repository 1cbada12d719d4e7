// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lists of globs that name checks, read as clang-tidy reads them.

#include "rules/Globs.h"

namespace cachetidy::rules {

static std::string_view trim(std::string_view text) {
  constexpr std::string_view space = " \t\n\v\f\r";
  std::size_t first = text.find_first_not_of(space);
  if (first == std::string_view::npos)
    return {};
  return text.substr(first, text.find_last_not_of(space) - first + 1);
}

/// Greedy, with one place to come back to: the last star met. Going back
/// further can never help, so this takes no exponential time.
static bool matchesGlob(std::string_view glob, std::string_view id) {
  constexpr std::size_t nowhere = std::string_view::npos;
  std::size_t inGlob = 0, inId = 0, afterStar = nowhere, starTook = 0;
  while (inId < id.size()) {
    if (inGlob < glob.size() && glob[inGlob] == '*') {
      afterStar = ++inGlob;
      starTook = inId;
    } else if (inGlob < glob.size() && glob[inGlob] == id[inId]) {
      ++inGlob;
      ++inId;
    } else if (afterStar != nowhere) {
      inGlob = afterStar;
      inId = ++starTook;
    } else {
      return false;
    }
  }
  return glob.find_first_not_of('*', inGlob) == nowhere;
}

std::vector<std::string_view> splitGlobs(std::string_view globs) {
  std::vector<std::string_view> elements;
  while (true) {
    std::size_t end = globs.find_first_of(",\n");
    elements.push_back(trim(globs.substr(0, end)));
    if (end == globs.npos)
      return elements;
    globs.remove_prefix(end + 1);
  }
}

std::string_view positive(std::string_view glob) {
  return glob.starts_with('-') ? trim(glob.substr(1)) : glob;
}

bool matches(std::string_view globs, std::string_view id, Negative negative) {
  bool contained = false;
  for (std::string_view glob : splitGlobs(globs)) {
    bool isNegative = glob.starts_with('-');
    if (isNegative && negative == Negative::IsIgnored)
      continue;
    if (matchesGlob(positive(glob), id))
      contained = !isNegative;
  }
  return contained;
}

} // namespace cachetidy::rules
