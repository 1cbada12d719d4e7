// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cache-incomplete-key: a cached value depends on an input that its key leaves
// out.

#include "program/fills/Fills.h"
#include "rules/Check.h"
#include "rules/Story.h"

#include <algorithm>
#include <set>

namespace cachetidy::checks {

using program::Fill;
using program::Input;
using program::Program;
using program::Site;
using rules::Finding;

static std::string nameOf(const Program &program, const Input &input) {
  if (input.kind != Input::Parameter)
    return rules::quoted(program, input.ref);
  const facts::Index name =
      program.linked().function(input.at).parameters[input.ref].name;
  const std::string part =
      input.part.known()
          ? "'" + std::string(program.linked().text(input.part)) + "' of "
          : "";
  return part + "'" +
         (name == facts::none ? std::string("an argument")
                              : program.facts().strings[name]) +
         "'";
}

/// Where an input comes into the value.
static rules::Note tellInput(const Program &program, const Fill &fill,
                             const Input &input) {
  const Site at = input.through.known() ? input.through
                  : input.part.known()  ? input.part
                                        : fill.value.site;
  std::string how;
  if (const facts::Index callee = program.linked().value(at).ref;
      input.through.known() && callee != facts::none)
    how = " by way of " + rules::quoted(program, callee);
  return {rules::locate(program, at),
          "the value depends on " + nameOf(program, input) + how};
}

/// Two files can each have a variable of one name.
static std::vector<std::string> namesOf(const Program &program,
                                        const std::vector<Input> &inputs) {
  std::vector<std::string> names;
  for (const Input &input : inputs)
    if (std::string name = nameOf(program, input);
        !std::ranges::count(names, name))
      names.push_back(std::move(name));
  return names;
}

static Finding tell(const Program &program, const Fill &fill,
                    const std::vector<Input> &missing) {
  Finding finding;
  finding.at = rules::locate(program, fill.at);
  std::string names;
  for (const std::string &name : namesOf(program, missing))
    names += (names.empty() ? "" : " and ") + name;
  const std::string kept =
      fill.store ? "of " + rules::quoted(program, fill.store->called)
                 : "'" + rules::familyOf(program, fill.families) + "'";
  finding.subject =
      rules::functionOf(program, fill.at) + ", " + kept + ", " + names;
  const bool hasKey = !fill.keys.empty();
  finding.message = hasKey ? "the key " + kept + " leaves out " + names +
                                 ", on which the value depends"
                           : rules::quoted(program, fill.store->called) +
                                 " is made once, for the first " + names +
                                 ", and is kept for all others";
  if (!fill.isSure)
    finding.probability = rules::Probability::Possible;
  finding.because.push_back(
      {rules::locate(program, fill.lookup),
       hasKey ? "whoever asks with the same key gets here what was kept for "
                "another"
              : "whoever asks later gets here what was made for the first"});
  for (const Input &input : missing)
    if (rules::Note note = tellInput(program, fill, input); !std::ranges::count(
            finding.because, note.message, &rules::Note::message))
      finding.because.push_back(std::move(note));
  return finding;
}

/// Until a store is emptied, most of what it is made of stays as it is; not so
/// what callers are seen to give.
static Finding tellWhereEmptied(const Program &program, const Fill &fill,
                                const std::vector<Input> &missing) {
  std::vector<Input> given;
  std::ranges::copy_if(
      missing, std::back_inserter(given),
      [&](const Input &input) { return isGivenDifferently(program, input); });
  Finding finding = tell(program, fill, given.empty() ? missing : given);
  if (given.empty())
    finding.probability = rules::Probability::Possible;
  return finding;
}

std::vector<Finding> checkIncompleteKey(const Program &program,
                                        const rules::Settings &) {
  std::vector<Finding> findings;
  // Callers of one fill may each have a key of their own.
  std::set<std::pair<Site, std::vector<std::string>>> told;
  for (const Fill &fill : program.fills()) {
    if (program.isLive(fill.at) == program::Answer::No)
      continue;
    const std::vector<Input> missing = missingInputs(program, fill);
    if (!missing.empty() &&
        told.insert({fill.at, namesOf(program, missing)}).second)
      findings.push_back(fill.isEmptied
                             ? tellWhereEmptied(program, fill, missing)
                             : tell(program, fill, missing));
  }
  return findings;
}

std::span<const rules::Option> optionsOfIncompleteKey() { return {}; }

} // namespace cachetidy::checks
