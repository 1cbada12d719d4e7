// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From a program and a choice of checks to what is said.

#include "program/Program.h"
#include "rules/Check.h"
#include "rules/Suppress.h"

#include <algorithm>
#include <cassert>

namespace cachetidy::rules {

static Settings settingsOf(const Check &check,
                           const std::map<std::string, std::string> &options) {
  std::map<std::string, std::string> given;
  std::string prefix = std::string(check.id) + ".";
  for (const auto &[name, value] : options)
    if (name.starts_with(prefix))
      given.emplace(name.substr(prefix.size()), value);
  return Settings(check.options, given, options);
}

std::vector<Finding>
findAll(const Check &check, const program::Program &program,
        const std::map<std::string, std::string> &options) {
  std::vector<Finding> findings =
      check.run(program, settingsOf(check, options));
  for (Finding &finding : findings) {
    assert(!finding.because.empty() && "no finding without a because");
    finding.check = check.id;
  }
  return findings;
}

static void append(std::vector<Finding> &all, const Check &check,
                   const program::Program &program,
                   const Selection &selection) {
  const Settings settings = settingsOf(check, selection.options);
  const Probability least = probabilityOf(settings.text(showOption.name))
                                .value_or(Probability::Likely);
  for (Finding &finding : findAll(check, program, selection.options))
    if (finding.probability >= least)
      all.push_back(std::move(finding));
}

/// In a header that is not the project's: who uses it cannot put it right.
static bool isForeign(const facts::Unit &facts, const Finding &finding) {
  return finding.at.file.starts_with('/') &&
         std::ranges::none_of(facts.translationUnits, [&](const auto &unit) {
           return facts.files[unit.file] == finding.at.file;
         });
}

std::vector<Finding> runChecks(std::span<const Check> checks,
                               const program::Program &program,
                               const Selection &selection) {
  std::vector<Finding> findings;
  for (const Check &check : selected(selection, checks))
    append(findings, check, program, selection);

  Suppressions suppressions(program.facts());
  std::erase_if(findings, [&](const Finding &finding) {
    return suppressions.silence(finding) || isForeign(program.facts(), finding);
  });
  std::sort(findings.begin(), findings.end());
  findings.erase(std::unique(findings.begin(), findings.end()), findings.end());
  return findings;
}

std::vector<Finding> runChecks(const program::Program &program,
                               const Selection &selection) {
  return runChecks(allChecks(), program, selection);
}

} // namespace cachetidy::rules
