// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which findings a NOLINT comment silences.

#include "rules/Suppress.h"

#include "facts/Unit.h"
#include "rules/Globs.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace cachetidy::rules {

using facts::Suppression;
using facts::SuppressionKind;

namespace {

/// The beginning of a block, waiting for its end.
struct Begin {
  Location at;
  std::optional<std::string> checks;
};

} // namespace

/// The text between the parentheses; nothing where there are none.
static std::optional<std::string> checksOf(const Suppression &row,
                                           const facts::Unit &unit) {
  if (row.checks == facts::none)
    return std::nullopt;
  return unit.strings[row.checks];
}

/// An end closes a beginning that is spelled alike but for white space
/// around the names.
static bool areAlike(const std::optional<std::string> &left,
                     const std::optional<std::string> &right) {
  if (!left || !right)
    return !left && !right;
  return splitGlobs(*left) == splitGlobs(*right);
}

static Location locationOf(facts::Position at, const facts::Unit &unit) {
  return {unit.files[at.file], at.line, at.column};
}

/// The rows in the order in which they stand in their files.
static std::vector<Suppression> inOrder(const facts::Unit &unit) {
  std::vector<Suppression> rows = unit.suppressions;
  std::erase_if(rows, [](const Suppression &row) { return !row.at.known(); });
  std::sort(rows.begin(), rows.end());
  return rows;
}

/// Between which points the comment silences findings: a line's, a block's, or
/// nowhere. As clang-tidy pairs them, an end closes the innermost begin, and
/// only one that names the same checks; what stays open or closes nothing is
/// void.
static std::optional<std::pair<Location, Location>>
reach(SuppressionKind kind, const Location &at,
      const std::optional<std::string> &checks, std::vector<Begin> &open) {
  auto wholeLine = [&](std::uint32_t line) {
    return std::pair(Location{at.file, line, 0},
                     Location{at.file, line, UINT32_MAX});
  };
  switch (kind) {
  case SuppressionKind::Line:
    return wholeLine(at.line);
  case SuppressionKind::NextLine:
    return wholeLine(at.line + 1);
  case SuppressionKind::Begin:
    open.push_back({at, checks});
    return std::nullopt;
  case SuppressionKind::End:
    break;
  }
  if (open.empty() || !areAlike(open.back().checks, checks))
    return std::nullopt;
  Location from = open.back().at;
  open.pop_back();
  return std::pair(from, at);
}

Suppressions::Suppressions(const facts::Unit &unit) {
  std::map<std::string, std::vector<Begin>> open;
  for (const Suppression &row : inOrder(unit)) {
    Location at = locationOf(row.at, unit);
    std::optional<std::string> checks = checksOf(row, unit);
    if (auto points = reach(row.kind, at, checks, open[at.file]))
      ByFile[at.file].push_back(
          {points->first, points->second, checks.value_or("*")});
  }
}

bool Suppressions::silence(const Finding &finding) const {
  auto spans = ByFile.find(finding.at.file);
  return spans != ByFile.end() &&
         std::any_of(
             spans->second.begin(), spans->second.end(), [&](const Span &span) {
               return span.from < finding.at && finding.at < span.to &&
                      matches(span.checks, finding.check, Negative::IsIgnored);
             });
}

} // namespace cachetidy::rules
