// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cachetidy generate

#include "driver/commands/Commands.h"
#include "driver/pages/Pages.h"
#include "facts/EmbeddedFile.h"
#include "models/Models.h"
#include "rules/Check.h"

#include <iostream>

namespace cachetidy::driver {
namespace {

KnownNames allNames() {
  KnownNames names;
  for (const rules::Check &check : rules::allChecks())
    names.checks.emplace_back(check.id);
  for (const facts::EmbeddedFile &file : models::embeddedModels())
    if (file.name != "schema")
      names.models.emplace_back(file.name);
  return names;
}

} // namespace

ExitCode runGenerate(const Arguments &arguments) {
  const Outline outline = outlineOfProgram();
  switch (arguments.page) {
  case Page::Man:
    std::cout << manPage(outline, CACHETIDY_VERSION, CACHETIDY_DATE);
    break;
  case Page::Bash:
    std::cout << bashCompletion(outline, allNames());
    break;
  case Page::Zsh:
    std::cout << zshCompletion(outline, allNames());
    break;
  case Page::Fish:
    std::cout << fishCompletion(outline, allNames());
    break;
  }
  return ExitCode::Clean;
}

} // namespace cachetidy::driver
