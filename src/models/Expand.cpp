// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Braces in names, as a shell expands them.

#include "models/Model.h"

namespace cachetidy::models {

namespace {
/// "before{alternatives[0],...}after", split at its first brace.
struct Split {
  std::string_view before;
  std::vector<std::string_view> alternatives;
  std::string_view after;
};
} // namespace

/// `open` is the place of the brace. Nothing where none closes it.
static std::optional<Split> split(std::string_view pattern, std::size_t open) {
  Split result{pattern.substr(0, open), {}, {}};
  std::size_t depth = 0;
  std::size_t begin = open + 1;
  for (std::size_t i = open; i != pattern.size(); ++i) {
    if (pattern[i] == '{')
      ++depth;
    bool closes = pattern[i] == '}' && --depth == 0;
    if (!closes && (pattern[i] != ',' || depth != 1))
      continue;
    result.alternatives.push_back(pattern.substr(begin, i - begin));
    begin = i + 1;
    if (closes) {
      result.after = pattern.substr(begin);
      return result;
    }
  }
  return std::nullopt;
}

std::optional<std::vector<std::string>> expand(std::string_view pattern) {
  std::size_t brace = pattern.find_first_of("{}");
  if (brace == std::string_view::npos)
    return std::vector{std::string(pattern)};
  if (pattern[brace] == '}' || pattern.size() > maxNameLength)
    return std::nullopt;
  std::optional<Split> parts = split(pattern, brace);
  if (!parts)
    return std::nullopt;
  std::optional<std::vector<std::string>> tails = expand(parts->after);
  if (!tails)
    return std::nullopt;
  std::vector<std::string> names;
  for (std::string_view alternative : parts->alternatives) {
    std::optional<std::vector<std::string>> middles = expand(alternative);
    if (!middles ||
        names.size() + middles->size() * tails->size() > maxExpansion)
      return std::nullopt;
    for (const std::string &middle : *middles)
      for (const std::string &tail : *tails)
        names.push_back(std::string(parts->before) + middle + tail);
  }
  return names;
}

} // namespace cachetidy::models
