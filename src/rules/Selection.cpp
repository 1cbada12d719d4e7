// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What can be wrong with a choice of checks and options.

#include "rules/Check.h"
#include "rules/Globs.h"

#include <algorithm>
#include <charconv>

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

std::string complaintOf(std::string_view glob) {
  const std::span<const Check> checks = allChecks();
  if (std::ranges::any_of(checks, [&](const Check &check) {
        return matches(positive(glob), check.id);
      }))
    return {};
  std::string text = "'" + std::string(glob) + "' matches no check; there are:";
  for (const Check &check : checks)
    text += "\n  " + std::string(check.id);
  return text;
}

static std::string quoted(std::string_view text) {
  return "'" + std::string(text) + "'";
}

/// Null for none.
static const Option *findOption(const Check &check, std::string_view name) {
  if (name == showOption.name)
    return &showOption;
  const auto option = std::ranges::find(check.options, name, &Option::name);
  return option == check.options.end() ? nullptr : &*option;
}

static bool isNumber(std::string_view text) {
  unsigned number = 0;
  const char *end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number);
  return error == std::errc() && rest == end;
}

static bool isFlag(std::string_view text) {
  return text == "true" || text == "false" || text == "1" || text == "0";
}

/// What a value must be, where this is none. What an option is by default tells
/// of what kind it is.
static std::string_view wantedBy(const Option &option, std::string_view value) {
  if (&option == &showOption)
    return probabilityOf(value) ? "" : "'certain', 'likely' or 'possible'";
  if (isNumber(option.byDefault))
    return isNumber(value) ? "" : "a number, and not too large";
  if (isFlag(option.byDefault))
    return isFlag(value) ? "" : "'true' or 'false'";
  return "";
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
  if (check == checks.end()) // `.clang-tidy` holds other tools' options as well
    return key.starts_with(prefixOfChecks)
               ? complaintOf(key.substr(0, key.find('.')))
               : "";
  std::string_view name = key.substr(check->id.size() + 1);
  const Option *option = findOption(*check, name);
  if (!option)
    return "check " + quoted(check->id) + " has no option " + quoted(name) +
           "; its options are " + namesOfOptions(*check);
  const std::string_view wanted = wantedBy(*option, value);
  if (wanted.empty())
    return {};
  return "option " + quoted(key) + " must be " + std::string(wanted) +
         ", not " + quoted(value);
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
