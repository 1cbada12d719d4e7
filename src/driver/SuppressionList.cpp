// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What `cachetidy suppressions` says.

#include "driver/SuppressionList.h"

#include "report/Columns.h"
#include "rules/Globs.h"
#include "rules/Suppress.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cachetidy::driver {

using facts::Suppression;
using facts::SuppressionKind;
using program::Answer;
using Json = nlohmann::ordered_json;

namespace {

std::string formOf(SuppressionKind kind) {
  // Apart from what follows: clang-tidy takes whole ones for comments.
  std::string nolint = "NOLINT";
  switch (kind) {
  case SuppressionKind::Line:
    return nolint;
  case SuppressionKind::NextLine:
    return nolint + "NEXTLINE";
  case SuppressionKind::Begin:
    return nolint + "BEGIN";
  case SuppressionKind::Allow:
    return "allow";
  case SuppressionKind::End:
  case SuppressionKind::Unclear:
    break;
  }
  return {};
}

std::vector<std::string> checksOf(const Suppression &row,
                                  const facts::Unit &unit) {
  if (row.checks == facts::none)
    return {};
  if (row.kind == SuppressionKind::Allow)
    return rules::allowedBy(row, unit);
  const auto globs = rules::splitGlobs(unit.strings[row.checks]);
  return {globs.begin(), globs.end()};
}

/// Most NOLINTs have nothing to do with us.
bool isOurs(const ListedSuppression &row) {
  return row.form == "allow" || !row.silences.empty() ||
         std::ranges::any_of(row.checks, [](std::string_view glob) {
           return glob.starts_with("cache-");
         });
}

std::string_view stateOf(const ListedSuppression &row) {
  switch (row.isUsed) {
  case Answer::Yes:
    return "used";
  case Answer::No:
    return "unused";
  default:
    return "unknown";
  }
}

} // namespace

std::vector<ListedSuppression> listSuppressions(const program::Program &program,
                                                const rules::Usage &usage) {
  const facts::Unit &unit = program.facts();
  std::vector<ListedSuppression> rows;
  for (facts::Index number = 0; number < unit.suppressions.size(); ++number) {
    const Suppression &row = unit.suppressions[number];
    ListedSuppression listed;
    listed.form = formOf(row.kind);
    if (listed.form.empty() || !row.at.known())
      continue;
    listed.at = {unit.files[row.at.file], row.at.line, row.at.column};
    listed.checks = checksOf(row, unit);
    if (row.reason != facts::none)
      listed.reason = unit.strings[row.reason];
    const std::set<std::string> &silenced = usage.silencedBy(number);
    listed.silences.assign(silenced.begin(), silenced.end());
    if (!silenced.empty())
      listed.isUsed = Answer::Yes;
    else if (usage.isSure(number))
      listed.isUsed = Answer::No;
    if (isOurs(listed))
      rows.push_back(std::move(listed));
  }
  std::ranges::sort(rows, {}, &ListedSuppression::at);
  return rows;
}

/// Each reason once.
static std::vector<report::Problem>
problemsOf(const std::map<std::string, Blame> &blames, const Path &root) {
  std::map<std::string, std::string> files;
  for (const auto &[file, known] : blames) {
    if (!known.problem.empty())
      files.emplace("ages are not known: " + known.problem, file);
    const bool isAtItsEnd = std::ranges::any_of(
        known.lines, [](const auto &line) { return line.second.isBoundary; });
    if (isAtItsEnd && isShallow(normalPath(file, root)))
      files.emplace("history was cut off when it was fetched, and lines may be "
                    "older than they seem: 'git fetch --unshallow' brings the "
                    "rest",
                    file);
  }
  std::vector<report::Problem> problems;
  problems.reserve(files.size());
  for (const auto &[problem, file] : files)
    problems.push_back({{file}, problem});
  return problems;
}

std::vector<report::Problem> addOrigins(std::vector<ListedSuppression> &rows,
                                        const Path &root) {
  std::map<std::string, std::set<std::uint32_t>> lines;
  for (const ListedSuppression &row : rows)
    lines[row.at.file].insert(row.at.line);
  std::map<std::string, Blame> blames;
  for (const auto &[file, some] : lines)
    blames.emplace(file, blame(normalPath(file, root), some));
  for (ListedSuppression &row : rows) {
    const Blame &known = blames.at(row.at.file);
    row.hasHistory = known.problem.empty();
    const auto origin = known.lines.find(row.at.line);
    if (origin != known.lines.end())
      row.origin = origin->second;
  }
  return problemsOf(blames, root);
}

static std::string commentOf(const ListedSuppression &row) {
  std::string names;
  for (const std::string &check : row.checks)
    names += (names.empty() ? "" : ", ") + check;
  if (row.form == "allow")
    return row.form + " " + names;
  return names.empty() ? row.form : row.form + "(" + names + ")";
}

static std::string sinceOf(const ListedSuppression &row) {
  if (!row.hasHistory)
    return "";
  return row.origin ? row.origin->since : "not committed";
}

std::string textOf(std::span<const ListedSuppression> rows, const Path &root) {
  const std::string here = normalPath("").string();
  std::vector<std::vector<std::string>> table;
  for (const ListedSuppression &row : rows)
    table.push_back({report::shownPath(root.string(), here, row.at.file) + ":" +
                         std::to_string(row.at.line) + ":" +
                         std::to_string(row.at.column),
                     std::string(stateOf(row)), sinceOf(row),
                     row.origin ? row.origin->author : "", commentOf(row)});
  const std::vector<std::string> lines = report::inColumns(table);
  std::string text;
  for (std::size_t i = 0; i < rows.size(); ++i)
    text += lines[i] + "\n  " +
            (rows[i].reason.empty() ? "no reason" : rows[i].reason) + "\n";
  return text;
}

std::string jsonOf(std::span<const ListedSuppression> rows, const Path &root) {
  Json list = Json::array();
  for (const ListedSuppression &row : rows) {
    Json one = {{"file", row.at.file},     {"line", row.at.line},
                {"column", row.at.column}, {"form", row.form},
                {"checks", row.checks},    {"reason", row.reason},
                {"state", stateOf(row)},   {"silences", row.silences}};
    if (row.hasHistory)
      one["isCommitted"] = row.origin.has_value();
    if (row.origin) {
      one["since"] = row.origin->since;
      one["author"] = row.origin->author;
      one["commit"] = row.origin->commit;
    }
    list.push_back(std::move(one));
  }
  const Json all = {{"root", root.string()}, {"suppressions", std::move(list)}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace cachetidy::driver
