// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which findings a comment silences.

#include "rules/Suppress.h"

#include "rules/Check.h"
#include "rules/Globs.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace cachetidy::rules {

using facts::Suppression;
using facts::SuppressionKind;

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
static std::vector<facts::Index> inOrder(const facts::Unit &unit) {
  std::vector<facts::Index> rows(unit.suppressions.size());
  std::iota(rows.begin(), rows.end(), 0);
  std::erase_if(rows, [&](facts::Index row) {
    return !unit.suppressions[row].at.known();
  });
  std::ranges::sort(rows, {}, [&](facts::Index row) -> const Suppression & {
    return unit.suppressions[row];
  });
  return rows;
}

std::vector<std::string> allowedBy(const Suppression &row,
                                   const facts::Unit &unit) {
  std::vector<std::string> ids;
  const std::string names = checksOf(row, unit).value_or("");
  for (std::string_view name : splitGlobs(names))
    ids.push_back(idOf(name));
  return ids;
}

bool speaksOf(const Suppression &row, const facts::Unit &unit,
              std::string_view check) {
  if (row.kind == SuppressionKind::Allow)
    return std::ranges::count(allowedBy(row, unit), check) > 0;
  return matches(checksOf(row, unit).value_or("*"), check, Negative::IsIgnored);
}

/// As clang-tidy pairs them, an end closes the innermost begin, and only one
/// that names the same checks; what stays open or closes nothing is void.
std::optional<Suppressions::Span> Suppressions::close(facts::Index end,
                                                      Open &open) const {
  const std::vector<Suppression> &rows = Facts.suppressions;
  if (open.empty() ||
      !areAlike(checksOf(rows[open.back()], Facts), checksOf(rows[end], Facts)))
    return std::nullopt;
  const facts::Index begin = open.back();
  open.pop_back();
  return Span{locationOf(rows[begin].at, Facts),
              locationOf(rows[end].at, Facts), begin};
}

/// Where the comment silences findings: on lines, in a block, or nowhere.
std::optional<Suppressions::Span> Suppressions::spanOf(facts::Index number,
                                                       Open &open) const {
  const Suppression &row = Facts.suppressions[number];
  auto lines = [&](std::uint32_t first, std::uint32_t last) {
    const std::string &file = Facts.files[row.at.file];
    return Span{{file, first, 0}, {file, last, UINT32_MAX}, number};
  };
  switch (row.kind) {
  case SuppressionKind::Line:
    return lines(row.at.line, row.at.line);
  case SuppressionKind::NextLine:
    return lines(row.at.line + 1, row.at.line + 1);
  case SuppressionKind::Begin:
    open.push_back(number);
    return std::nullopt;
  case SuppressionKind::End:
    return close(number, open);
  case SuppressionKind::Allow:
    if (row.reason == facts::none)
      return std::nullopt;
    return lines(row.at.line, row.lastLine);
  case SuppressionKind::Unclear:
    break;
  }
  return std::nullopt;
}

Suppressions::Suppressions(const facts::Unit &unit) : Facts(unit) {
  std::map<facts::Index, Open> open;
  for (facts::Index number : inOrder(unit)) {
    const facts::Index file = unit.suppressions[number].at.file;
    if (std::optional<Span> span = spanOf(number, open[file]))
      ByFile[unit.files[file]].push_back(*std::move(span));
  }
}

std::vector<facts::Index>
Suppressions::silencing(const Finding &finding) const {
  std::vector<facts::Index> rows;
  auto spans = ByFile.find(finding.at.file);
  if (spans == ByFile.end())
    return rows;
  for (const Span &span : spans->second)
    if (span.from < finding.at && finding.at < span.to &&
        speaksOf(Facts.suppressions[span.row], Facts, finding.check))
      rows.push_back(span.row);
  return rows;
}

} // namespace cachetidy::rules
