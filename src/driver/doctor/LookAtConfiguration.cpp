// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What people wrote for cachetidy: cachetidy.json and .clang-tidy.

#include "driver/Configuration.h"
#include "driver/doctor/Setup.h"
#include "models/ProjectFile.h"
#include "report/Report.h"
#include "store/LastProgram.h"

#include <algorithm>
#include <set>

namespace cachetidy::driver::doctor {
namespace {

using report::Health;

constexpr const char *projectName = "cachetidy.json";
constexpr const char *tidyName = ".clang-tidy";

/// Functions that the models name and the program does not; nothing where no
/// facts tell.
std::optional<std::vector<std::string>>
unmet(const std::vector<std::string> &named, const Setup &setup) {
  const auto last = store::recallProgram({setup.work.build});
  if (!last)
    return std::nullopt;
  std::set<std::string_view> met;
  for (const facts::Entity &entity : last->unit.entities)
    if (entity.kind == facts::EntityKind::Function)
      met.insert(entity.name);
  std::vector<std::string> missing;
  std::ranges::copy_if(
      named, std::back_inserter(missing),
      [&](const std::string &function) { return !met.contains(function); });
  return missing;
}

std::vector<std::string> functionsOf(const std::vector<models::Model> &models) {
  std::set<std::string> names;
  for (const models::Model &model : models) {
    for (const auto &[name, overloads] : model.functions)
      names.insert(name);
    for (const auto &[name, text] : model.texts)
      names.insert(name);
  }
  return {names.begin(), names.end()};
}

report::Observation lookAtModels(const std::vector<models::Model> &models,
                                 const Path &file, const Setup &setup) {
  const std::vector<std::string> named = functionsOf(models);
  report::Observation seen{projectName, Health::Good,
                           shown(file) + ": " +
                               report::counted(models.size(), "model") + ", " +
                               report::counted(named.size(), "function")};
  if (named.empty())
    return seen;
  const std::optional<std::vector<std::string>> missing = unmet(named, setup);
  if (!missing)
    return seen;
  seen.found += ", " + std::to_string(named.size() - missing->size()) +
                " of them in the program";
  if (!missing->empty()) {
    seen.health = Health::Lacking;
    seen.found += ", and not " + someOf(*missing);
    seen.advice = "'cachetidy facts FILE' prints the names that Clang gives to "
                  "what a file calls";
  }
  return seen;
}

report::Observation lookAtProjectFile(const Setup &setup) {
  if (!setup.projectProblem.empty())
    return broken(projectName, setup.projectProblem,
                  "put it right, nothing is checked without: "
                  "docs/adding-a-model.md");
  if (setup.work.project.files.empty())
    return {projectName, Health::Good, "none, and none may be needed", {}};
  const Path &file = setup.work.project.files.front();
  const auto read = models::readProjectFile(file);
  if (const auto *error = std::get_if<models::ModelError>(&read))
    return broken(projectName, models::messageOf(*error), "put it right");
  return lookAtModels(std::get<models::ProjectFile>(read).models, file, setup);
}

Observations lookAtTidyFiles(const Setup &setup) {
  Observations seen;
  try {
    Configuration config("", setup.root, sourcesOf(setup.work.requests));
    config.selection();
    const std::size_t on = config.checksOn(setup.root / "any.cpp").size();
    const std::size_t all = rules::allChecks().size();
    const std::size_t files = config.files().filesRead().size();
    seen.push_back({tidyName, Health::Good,
                    report::counted(files, "file") + "; " + std::to_string(on) +
                        " of " + std::to_string(all) +
                        " checks are on at the root"});
    for (const std::string &warning : config.files().warnings())
      seen.push_back({tidyName, Health::Lacking, warning,
                      "until then clang-tidy and clangd go without the file"});
  } catch (const Failure &failure) {
    seen.push_back(broken(tidyName, failure.what(), "put it right"));
  }
  return seen;
}

} // namespace

Observations lookAtConfiguration(const Setup &setup) {
  Observations seen = {lookAtProjectFile(setup)};
  std::ranges::move(lookAtTidyFiles(setup), std::back_inserter(seen));
  return seen;
}

} // namespace cachetidy::driver::doctor
