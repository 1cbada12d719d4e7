// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The forms that a report can be asked for in.

#include "report/Forms.h"

#include <algorithm>

namespace cachetidy::report {
namespace {

template <void (*write)(std::ostream &, const Report &)>
void unstyled(std::ostream &out, const Report &report, const TextStyle &) {
  write(out, report);
}

/// The only list. docs/reports.md tells what each is for.
constexpr Form forms[] = {
    {"text", writeText},
    {"json", unstyled<writeJson>},
    {"sarif", unstyled<writeSarif>},
    {"github", unstyled<writeGithub>},
    {"gitlab", unstyled<writeGitlab>},
    {"junit", unstyled<writeJunit>},
    {"html", unstyled<writeHtml>, true},
};

} // namespace

std::span<const Form> allForms() { return forms; }

const Form *findForm(std::string_view name) {
  const auto *found = std::ranges::find(forms, name, &Form::name);
  return found == std::end(forms) ? nullptr : found;
}

} // namespace cachetidy::report
