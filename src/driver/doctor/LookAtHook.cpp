// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The hook that checks before a commit.

#include "driver/doctor/Setup.h"
#include "driver/doctor/YamlValues.h"
#include "driver/revisions/Git.h"
#include "models/ReadFile.h"

#include <algorithm>

namespace cachetidy::driver::doctor {
namespace {

using report::Health;
using Values = std::vector<YamlValue>;

constexpr const char *name = "pre-commit hook";

/// Where git looks for it, which is not always below .git.
bool isInstalled(const Path &root) {
  const GitAnswer said =
      runGit(root.string(), {"rev-parse", "--git-path", "hooks/pre-commit"});
  std::error_code error;
  return said.isGood() &&
         std::filesystem::exists(
             normalPath(said.output.substr(0, said.output.find('\n')), root),
             error);
}

bool isOurs(const YamlValue &value) {
  return value.path == "repos.hooks.id" && value.text.starts_with("cachetidy");
}

} // namespace

Observations lookAtHook(const Setup &setup) {
  const Path file = setup.root / ".pre-commit-config.yaml";
  const models::FileContent content = models::readFile(file);
  const auto read = yamlValues(content.text);
  if (const auto *fault = std::get_if<std::string>(&read))
    return {{name, Health::Broken, shown(file) + ":" + *fault,
             "put it right: pre-commit refuses it"}};
  if (std::ranges::none_of(std::get<Values>(read), isOurs))
    return {{name, Health::Lacking,
             content.problem.empty() ? shown(file) + " names none of ours"
                                     : "there is no " + shown(file),
             "'cachetidy init' prints the lines"}};
  if (!isInstalled(setup.root))
    return {{name, Health::Lacking,
             shown(file) + " names it, and git does not run it",
             "run 'pre-commit install' once in each checkout"}};
  return {{name, Health::Good, shown(file)}};
}

} // namespace cachetidy::driver::doctor
