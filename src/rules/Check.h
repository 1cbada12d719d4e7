// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a check is.

#ifndef CACHETIDY_RULES_CHECK_H
#define CACHETIDY_RULES_CHECK_H

#include "rules/Finding.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cachetidy::program {
class Program;
}

namespace cachetidy::rules {

/// An option of a check, set in `.clang-tidy` as CheckOptions "<check>.<name>".
struct Option {
  std::string_view name;
  std::string_view byDefault;
  std::string_view meaning;
};

/// The values of one check's options, by their plain names. A check that asks
/// for an option it has not declared is wrong.
class Settings {
public:
  Settings() = default;
  Settings(std::span<const Option> declared,
           const std::map<std::string, std::string> &given,
           std::map<std::string, std::string> ofAll = {});

  std::string_view text(std::string_view name) const;
  bool flag(std::string_view name) const; ///< "true" or "1"
  /// 0 for a word that is no number.
  unsigned number(std::string_view name) const;
  /// Elements separated by ';', without empty ones.
  std::vector<std::string> list(std::string_view name) const;
  /// What is given to any check, as in Selection::options.
  const std::map<std::string, std::string> &ofAll() const { return OfAll; }

private:
  std::map<std::string, std::string> OfAll;
  std::map<std::string, std::string, std::less<>> Values;
};

/// A check: a pure function from a program to findings, and what is said of it.
struct Check {
  std::string_view id;      ///< "cache-static-memo"
  std::string_view summary; ///< one line
  std::string_view page;    ///< docs/checks/<id>.md, embedded
  std::span<const Option> options;
  std::vector<Finding> (*run)(const program::Program &, const Settings &);
};

/// All checks, in the order of checks/Checks.def.
std::span<const Check> allChecks();

/// With what the names of all checks begin.
inline constexpr std::string_view prefixOfChecks = "cache-";

/// "'glob' matches no check; there are:", and which; nothing if it matches one,
/// whether it adds it or takes it away.
std::string complaintOf(std::string_view glob);

/// The check of that id, or null.
const Check *findCheck(std::string_view id);

/// What is written as `static-memo` is cache-static-memo, whether or not there
/// is such a check.
std::string idOf(std::string_view name);

/// Every check has this one too.
inline constexpr Option showOption = {
    "Show", "likely",
    "The least probable finding to show: certain, likely or possible."};

/// The value of showOption, or nothing for a word that is none.
std::optional<Probability> probabilityOf(std::string_view word);

/// Which checks run, and with which options.
struct Selection {
  /// Ids of the checks to run.
  std::vector<std::string> checks;
  /// "<check>.<option>" to its value, as in `.clang-tidy`.
  std::map<std::string, std::string> options;

  bool operator==(const Selection &) const = default;
};

/// What is wrong with a selection, each as a sentence for its author: ids that
/// name no check, options that a check does not have, values that an option
/// cannot have. Empty where all is well.
std::vector<std::string> problems(const Selection &selection,
                                  std::span<const Check> checks = allChecks());

/// Those of the checks that are to run, in their order.
std::vector<Check> selected(const Selection &selection,
                            std::span<const Check> checks = allChecks());

/// All that one check finds, in any order, however improbable it is, and
/// whatever comments silence.
std::vector<Finding> findAll(const Check &check,
                             const program::Program &program,
                             const std::map<std::string, std::string> &options);

/// Runs the selected checks. The findings come sorted, each once, without those
/// that are less probable than asked for and those that a comment silences.
std::vector<Finding> runChecks(const program::Program &program,
                               const Selection &selection);

/// The same over another list of checks.
std::vector<Finding> runChecks(std::span<const Check> checks,
                               const program::Program &program,
                               const Selection &selection);

} // namespace cachetidy::rules

#endif
