// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cache-unguarded-handler: a handler of an event that ends when the cache
// server is away.

#include "program/upkeep/Failures.h"
#include "rules/Check.h"
#include "rules/Story.h"

#include <map>

namespace cachetidy::checks {

using program::Escape;
using program::Program;
using rules::Finding;

static Finding tell(const Program &program, const Escape &escape) {
  const program::Linked &linked = program.linked();
  const models::Effect &effect = *linked.effect(escape.call);
  const std::string called =
      rules::quoted(program, linked.value(escape.call).ref);
  Finding finding;
  finding.at = rules::locate(program, escape.call);
  finding.subject = rules::functionOf(program, escape.call);
  const std::string isNull =
      called + " gives null when the cache server is away, and this handler ";
  finding.message = escape.use.known() ? isNull + "uses it all the same"
                    : escape.thrown.known()
                        ? isNull + "lets out what is thrown then"
                        : called + " throws '" + effect.throws +
                              "' when the cache server is away, and this "
                              "handler lets it out";
  finding.because.push_back({rules::locate(program, escape.handler.at),
                             "the handler is registered here"});
  for (program::Site call : escape.path)
    finding.because.push_back(
        {rules::locate(program, call), "it comes there by this call"});
  if (escape.use.known())
    finding.because.push_back(
        {rules::locate(program, escape.use), "what may be null is used here"});
  if (escape.thrown.known())
    finding.because.push_back({rules::locate(program, escape.thrown),
                               "this is thrown because it is null"});
  return finding;
}

/// One for each function, however many of its calls fail alike: one `try` is
/// enough for all.
std::vector<Finding> checkUnguardedHandler(const Program &program,
                                           const rules::Settings &) {
  // Who catches may be in another file.
  if (program.extent() != program::Extent::Whole)
    return {};
  std::map<std::pair<facts::Index, bool>, std::size_t> told;
  std::vector<Finding> findings;
  for (const Escape &escape : program::findEscapes(program)) {
    const auto [known, isNew] = told.try_emplace(
        {escape.call.function, escape.use.known()}, findings.size());
    if (isNew)
      findings.push_back(tell(program, escape));
    else
      findings[known->second].because.push_back(
          {rules::locate(program, escape.call), "so does this"});
  }
  return findings;
}

std::span<const rules::Option> optionsOfUnguardedHandler() { return {}; }

} // namespace cachetidy::checks
