// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The forms in which a run tells what it found.

#include "driver/Reports.h"

#include "driver/Paths.h"

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>

namespace cachetidy::driver {
namespace {

std::vector<AskedForm> formsOf(const Arguments &arguments) {
  std::vector<AskedForm> forms = arguments.forms;
  if (forms.empty())
    forms.push_back({report::findForm("text"), ""});
  const bool isOutputUsed = std::ranges::any_of(
      forms, [](const AskedForm &asked) { return asked.file.empty(); });
  if (!arguments.output.empty() && !isOutputUsed)
    throw Failure("-o " + arguments.output +
                  ": every --format has a file of its own\n  Leave out -o, or "
                  "the '=FILE' of one of them");
  for (AskedForm &asked : forms)
    if (asked.file.empty())
      asked.file = arguments.output;
  return forms;
}

} // namespace

Reports::Reports(const Arguments &arguments, Interrupts &interrupts)
    : WhetherColoured(arguments.colour) {
  std::map<std::string, std::string_view> taken;
  for (const auto &[form, file] : formsOf(arguments)) {
    Targets.push_back({form, Output(file, interrupts)});
    const auto [other, isFree] =
        taken.emplace(Targets.back().out.place(), form->name);
    if (!isFree)
      throw Failure("--format: both '" + std::string(other->second) +
                    "' and '" + std::string(form->name) + "' go to " +
                    other->first +
                    "\n  Give one of them another file, as in '--format " +
                    std::string(form->name) + "=FILE'");
  }
}

bool Reports::showMap() const {
  return std::ranges::any_of(
      Targets, [](const Target &target) { return target.form->showsMap; });
}

void Reports::write(const report::Report &report, Target &target) const {
  std::ostringstream text;
  target.form->write(
      text, report,
      {normalPath("").string(), isColoured(WhetherColoured, target.out)});
  target.out.write(std::move(text).str());
}

void Reports::write(const report::Report &report) {
  std::optional<Failure> first;
  for (Target &target : Targets) {
    try {
      write(report, target);
    } catch (const Failure &failure) {
      if (!first)
        first = failure;
    }
  }
  if (first)
    throw Failure(*first);
}

} // namespace cachetidy::driver
