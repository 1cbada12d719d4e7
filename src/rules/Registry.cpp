// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// All checks, made of the list in checks/Checks.def.

#include "facts/EmbeddedFile.h"
#include "rules/Check.h"

#include <cassert>

// What the file of each check defines.
namespace cachetidy::checks {
#define CHECK(name, id, summary)                                               \
  std::vector<rules::Finding> check##name(const program::Program &,            \
                                          const rules::Settings &);            \
  std::span<const rules::Option> optionsOf##name();
#include "checks/Checks.def"
#undef CHECK
} // namespace cachetidy::checks

namespace cachetidy::rules {

/// Generated from docs/checks/*.md; the name is the check's id.
std::span<const facts::EmbeddedFile> embeddedPages();

/// Configuring fails for a check that has no page, so there is one.
static std::string_view pageOf(std::string_view id) {
  for (const facts::EmbeddedFile &page : embeddedPages())
    if (page.name == id)
      return page.text;
  assert(false && "every check has a page");
  return {};
}

std::span<const Check> allChecks() {
  static const Check checks[] = {
#define CHECK(name, id, summary)                                               \
  {id, summary, pageOf(id), checks::optionsOf##name(), checks::check##name},
#include "checks/Checks.def"
#undef CHECK
  };
  return checks;
}

const Check *findCheck(std::string_view id) {
  for (const Check &check : allChecks())
    if (check.id == id)
      return &check;
  return nullptr;
}

std::string idOf(std::string_view name) {
  constexpr std::string_view family = "cache-";
  return (name.starts_with(family) ? "" : std::string(family)) +
         std::string(name);
}

} // namespace cachetidy::rules
