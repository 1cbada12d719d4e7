// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What can be wrong with a choice of checks and options.

#include "rules/Check.h"

#include <algorithm>

namespace cachetidy::rules {

std::optional<Probability> probabilityOf(std::string_view word) {
  if (word == "certain")
    return Probability::Certain;
  if (word == "likely")
    return Probability::Likely;
  if (word == "possible")
    return Probability::Possible;
  return std::nullopt;
}

static std::string quoted(std::string_view text) {
  return "'" + std::string(text) + "'";
}

static bool hasOption(const Check &check, std::string_view name) {
  return name == showOption.name ||
         std::any_of(check.options.begin(), check.options.end(),
                     [&](const Option &option) { return option.name == name; });
}

static std::string namesOfOptions(const Check &check) {
  std::string names = quoted(showOption.name);
  for (const Option &option : check.options)
    names += ", " + quoted(option.name);
  return names;
}

/// What is wrong with one option, or nothing.
static std::string problemOf(std::string_view key, std::string_view value,
                             std::span<const Check> checks) {
  auto isPrefix = [&](const Check &check) {
    return key.starts_with(check.id) &&
           key.substr(check.id.size()).starts_with('.');
  };
  auto check = std::find_if(checks.begin(), checks.end(), isPrefix);
  if (check == checks.end())
    return {}; // another tool's: `.clang-tidy` holds the options of all checks
  std::string_view name = key.substr(check->id.size() + 1);
  if (!hasOption(*check, name))
    return "check " + quoted(check->id) + " has no option " + quoted(name) +
           "; its options are " + namesOfOptions(*check);
  if (name == showOption.name && !probabilityOf(value))
    return "option " + quoted(key) +
           " must be 'certain', 'likely' or 'possible', not " + quoted(value);
  return {};
}

std::vector<Check> selected(const Selection &selection,
                            std::span<const Check> checks) {
  std::vector<Check> all;
  for (const Check &check : checks)
    if (std::ranges::find(selection.checks, check.id) != selection.checks.end())
      all.push_back(check);
  return all;
}

std::vector<std::string> problems(const Selection &selection,
                                  std::span<const Check> checks) {
  std::vector<std::string> found;
  for (const std::string &id : selection.checks)
    if (std::none_of(checks.begin(), checks.end(),
                     [&](const Check &check) { return check.id == id; }))
      found.push_back("there is no check " + quoted(id));
  for (const auto &[key, value] : selection.options)
    if (std::string problem = problemOf(key, value, checks); !problem.empty())
      found.push_back(std::move(problem));
  return found;
}

} // namespace cachetidy::rules
