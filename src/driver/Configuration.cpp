// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which checks run, where, and with which options.

#include "driver/Configuration.h"

#include "driver/ExitCode.h"
#include "rules/Globs.h"

#include <algorithm>
#include <set>

namespace cachetidy::driver {
namespace {

void failOnUnknown(std::string_view globs) {
  for (const std::string_view glob : rules::splitGlobs(globs))
    if (const std::string complaint = rules::complaintOf(glob);
        !complaint.empty())
      throw Failure("--checks: " + complaint);
}

bool speaksOfOurs(std::string_view globs) {
  const std::vector<std::string_view> all = rules::splitGlobs(globs);
  return std::any_of(all.begin(), all.end(), [](std::string_view glob) {
    return rules::positive(glob).starts_with("cache");
  });
}

} // namespace

Configuration::Configuration(std::string givenChecks, const Path &root,
                             std::span<const Path> sources)
    : Given(std::move(givenChecks)), Root(root) {
  if (!Given.empty()) {
    failOnUnknown(Given);
    if (Given.starts_with('-'))
      Given = "*," + Given;
  }
  // One file of each folder, and early: before the work, not after it.
  std::set<Path> directories{root};
  for (const Path &source : sources)
    directories.insert(source.parent_path());
  for (const Path &directory : directories)
    Files.to((directory / "any.cpp").string());
  failOnFaults();
}

void Configuration::failOnFaults() const {
  const std::vector<std::string> faults = Files.faults();
  if (faults.empty())
    return;
  std::string message = faults.front();
  for (const std::string &fault : std::span(faults).subspan(1))
    message += "\n" + fault;
  throw Failure(message);
}

rules::Selection Configuration::selection() {
  rules::Selection result;
  for (const rules::Check &check : rules::allChecks())
    if (Given.empty() || rules::matches(Given, check.id))
      result.checks.emplace_back(check.id);
  TidyFiles::Applying applying = Files.to((Root / "any.cpp").string());
  result.options = std::move(applying.options);
  const std::vector<std::string> problems = rules::problems(result);
  if (!problems.empty())
    throw Failure(applying.origin + ": " + problems.front());
  return result;
}

bool Configuration::isOn(std::string_view check, const Path &file) {
  if (!Given.empty())
    return true; // else it would not have run
  const TidyFiles::Applying applying = Files.to(file.string());
  return !speaksOfOurs(applying.checks) ||
         rules::matches(applying.checks, check);
}

std::vector<std::string_view> Configuration::checksOn(const Path &file) {
  std::vector<std::string_view> on;
  for (const rules::Check &check : rules::allChecks())
    if (isOn(check.id, file))
      on.push_back(check.id);
  return on;
}

std::vector<rules::Finding>
Configuration::withoutThoseOff(std::vector<rules::Finding> findings) {
  std::erase_if(findings, [&](const rules::Finding &finding) {
    return !isOn(finding.check, Root / finding.at.file);
  });
  failOnFaults();
  return findings;
}

} // namespace cachetidy::driver
