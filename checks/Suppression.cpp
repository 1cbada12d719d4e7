// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cache-suppression: a comment that is to silence a finding, and does not.

#include "keys/Pattern.h"
#include "program/Program.h"
#include "rules/Check.h"
#include "rules/Story.h"
#include "rules/Suppress.h"
#include "rules/Usage.h"

#include <algorithm>

namespace cachetidy::checks {

using facts::Suppression;
using facts::SuppressionKind;
using program::Program;
using rules::Finding;

static constexpr std::string_view own = "cache-suppression";
static constexpr const char *address = "cachetidy:";
static constexpr std::string_view contract = "invalidated by ";

static Finding findingOn(const Program &program, const Suppression &row,
                         std::string message, std::string note) {
  const facts::Unit &unit = program.facts();
  Finding finding;
  finding.at = rules::locate(program, row.at);
  finding.probability = rules::Probability::Certain;
  finding.message = std::move(message);
  finding.because = {{finding.at, std::move(note)}};
  finding.subject = finding.at.file;
  if (row.checks != facts::none)
    finding.subject += "#" + unit.strings[row.checks];
  return finding;
}

static Finding unclear(const Program &program, const Suppression &row) {
  if (row.lastLine == 0 && row.checks != facts::none &&
      program.facts().strings[row.checks].starts_with(contract))
    return findingOn(program, row,
                     "this is not checked: it stands at no function",
                     "move it directly above the function that fills, behind "
                     "its declaration on the same line, or into its body");
  const std::string said = row.checks == facts::none
                               ? ""
                               : " " + program.facts().strings[row.checks];
  return findingOn(program, row, "this says nothing that cachetidy understands",
                   "expected 'cachetidy: allow CHECK: reason' or 'cachetidy: "
                   "invalidated by FUNCTION', found '" +
                       (address + said) + "'");
}

static Finding unknown(const Program &program, const Suppression &row,
                       const std::string &name) {
  std::string message =
      "this silences nothing: there is no check '" + name + "'";
  std::string note = "the checks are";
  std::string_view separator = " ";
  for (const rules::Check &check : rules::allChecks()) {
    note += std::string(separator) + std::string(check.id);
    separator = ", ";
    if (keys::isMisspelling(keys::Pattern::literal(name),
                            keys::Pattern::literal(check.id)))
      message += "; did you mean '" + std::string(check.id) + "'?";
  }
  return findingOn(program, row, std::move(message), std::move(note));
}

/// What is wrong with it, whatever the code is like; nothing if all is well.
static std::optional<Finding> flawOf(const Program &program,
                                     const Suppression &row) {
  auto flaw = [&](const char *what, const char *advice) {
    return findingOn(program, row,
                     std::string("this silences nothing: ") + what, advice);
  };
  if (row.checks == facts::none)
    return flaw("it names no check",
                "expected 'cachetidy: allow CHECK: reason'");
  if (row.reason == facts::none)
    return flaw(
        "it gives no reason",
        "write ': ' and why this is right behind the name of the check");
  if (row.lastLine == 0)
    return flaw("there is no code on its line, or directly below it",
                "move it to the line of the finding, or directly above the "
                "statement");
  return std::nullopt;
}

/// Where the check finds something that has to do with the code that the
/// comment stands at.
static std::vector<rules::Note> nearMisses(const Finding &comment,
                                           const Suppression &row,
                                           std::string_view check,
                                           std::span<const Finding> findings) {
  std::vector<rules::Note> notes;
  for (const Finding &finding : findings)
    if (finding.check == check &&
        std::ranges::any_of(finding.because, [&](const rules::Note &step) {
          return step.at.file == comment.at.file &&
                 row.at.line <= step.at.line && step.at.line <= row.lastLine;
        }))
      notes.push_back({finding.at,
                       "the finding that tells of this code stands here: move "
                       "the comment to it"});
  return notes;
}

/// A comment that names several checks, or says more than that, or stands at
/// the wrong place, is for somebody to look at.
static Finding unused(const Program &program, const Suppression &row,
                      const std::string &check, const rules::Usage &usage) {
  const bool isOnly = rules::allowedBy(row, program.facts()).size() == 1;
  Finding finding = findingOn(
      program, row, "this silences nothing: " + check + " finds nothing here",
      isOnly ? "remove the comment" : "remove the name of the check");
  std::vector<rules::Note> misses =
      nearMisses(finding, row, check, usage.left());
  if (!misses.empty())
    finding.because = std::move(misses);
  else if (isOnly)
    finding.rewrite = {.at = finding.at, .length = row.length, .has = address};
  return finding;
}

static void judge(const Program &program, facts::Index number,
                  const rules::Usage &usage, std::vector<Finding> &findings) {
  const Suppression &row = program.facts().suppressions[number];
  std::optional<Finding> flaw = flawOf(program, row);
  if (row.checks != facts::none)
    for (const std::string &check : rules::allowedBy(row, program.facts())) {
      if (!rules::findCheck(check))
        findings.push_back(unknown(program, row, check));
      else if (!flaw && check != own && usage.isSure(number) &&
               !usage.silencedBy(number).contains(check))
        findings.push_back(unused(program, row, check, usage));
    }
  if (flaw)
    findings.push_back(*std::move(flaw));
}

/// Whether a comment that could be told to be unused names it.
static bool isAllowed(const Program &program, std::string_view check) {
  const facts::Unit &unit = program.facts();
  return program.extent() == program::Extent::Whole &&
         std::ranges::any_of(unit.suppressions, [&](const Suppression &row) {
           return row.kind == SuppressionKind::Allow &&
                  rules::speaksOf(row, unit, check);
         });
}

/// A comment is not judged by what this check finds itself.
static rules::Usage usageIn(const Program &program,
                            const rules::Settings &settings) {
  std::vector<rules::Check> allowed;
  for (const rules::Check &check : rules::allChecks())
    if (check.id != own && isAllowed(program, check.id))
      allowed.push_back(check);
  return {program, allowed, settings.ofAll()};
}

std::vector<Finding> checkSuppression(const Program &program,
                                      const rules::Settings &settings) {
  const facts::Unit &unit = program.facts();
  const rules::Usage usage = usageIn(program, settings);
  std::vector<Finding> findings;
  for (facts::Index number = 0; number < unit.suppressions.size(); ++number) {
    const Suppression &row = unit.suppressions[number];
    if (row.kind == SuppressionKind::Unclear)
      findings.push_back(unclear(program, row));
    else if (row.kind == SuppressionKind::Allow)
      judge(program, number, usage, findings);
  }
  return findings;
}

std::span<const rules::Option> optionsOfSuppression() { return {}; }

} // namespace cachetidy::checks
