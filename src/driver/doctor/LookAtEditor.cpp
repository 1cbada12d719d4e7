// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cachetidy-clangd, and what tells it to run our checks.

#include "driver/Configuration.h"
#include "driver/Programs.h"
#include "driver/doctor/Setup.h"
#include "driver/doctor/YamlValues.h"
#include "models/ReadFile.h"
#include "rules/Globs.h"

#include <cstdlib>

namespace cachetidy::driver::doctor {
namespace {

using report::Health;
using Values = std::vector<YamlValue>;

constexpr const char *configName = ".clangd";
constexpr const char *programName = "cachetidy-clangd";
constexpr const char *howTo = "'cachetidy init --also clangd' writes one";

/// The files that clangd reads for the project's sources, the nearest first.
std::vector<Path> configFiles(const Path &root) {
  std::vector<Path> files;
  for (Path folder = root;; folder = folder.parent_path()) {
    files.push_back(folder / configName);
    if (folder == folder.root_path())
      break;
  }
  const char *set = std::getenv("XDG_CONFIG_HOME");
  const char *home = std::getenv("HOME");
  if (set && *set)
    files.push_back(Path(set) / "clangd/config.yaml");
  else if (home)
    files.push_back(Path(home) / ".config/clangd/config.yaml");
  return files;
}

/// What they say of clang-tidy, together.
struct Config {
  std::vector<Path> files;
  std::string globs;  ///< of checks; added to those of .clang-tidy
  std::string filter; ///< the nearest FastCheckFilter
  std::string problem;
};

void add(const Values &values, Config &config) {
  const std::string section = "Diagnostics.ClangTidy.";
  for (const YamlValue &value : values)
    if (value.path == section + "Add")
      config.globs += "," + value.text;
    else if (value.path == section + "Remove")
      config.globs += ",-" + value.text;
    else if (value.path == section + "FastCheckFilter" && config.filter.empty())
      config.filter = value.text;
}

Config readConfig(const Path &root) {
  Config config;
  for (const Path &file : configFiles(root)) {
    const models::FileContent content = models::readFile(file);
    if (!content.problem.empty())
      continue;
    config.files.push_back(file);
    const auto read = yamlValues(content.text);
    if (const auto *values = std::get_if<Values>(&read))
      add(*values, config);
    else if (config.problem.empty())
      config.problem = shown(file) + ":" + std::get<std::string>(read);
  }
  return config;
}

/// How many of our checks clangd runs: those that somebody names.
std::size_t countOn(const Config &config, const Path &root) {
  const std::string named =
      TidyFiles().to((root / "any.cpp").string()).checks + config.globs;
  std::size_t on = 0;
  for (const rules::Check &check : rules::allChecks())
    on += rules::matches(named, check.id);
  return on;
}

report::Observation lookAtConfig(const Path &root) {
  const Config config = readConfig(root);
  if (!config.problem.empty())
    return {configName, Health::Broken, config.problem,
            "put it right: clangd ignores the file"};
  const std::size_t on = countOn(config, root);
  const std::string where =
      config.files.empty() ? "there is none" : shown(config.files.front());
  if (on == 0)
    return {configName, Health::Lacking,
            where + ": clangd is not told to run any of our checks",
            config.files.empty()
                ? howTo
                : "add: Diagnostics: {ClangTidy: {Add: [cache-*], "
                  "FastCheckFilter: Loose}}"};
  if (config.filter != "Loose" && config.filter != "None")
    return {configName, Health::Broken,
            where + ": without 'FastCheckFilter: Loose' clangd drops our "
                    "checks, and says nothing",
            "add: Diagnostics: {ClangTidy: {FastCheckFilter: Loose}}"};
  return {configName, Health::Good,
          where + ": " + std::to_string(on) + " of " +
              std::to_string(rules::allChecks().size()) +
              " checks, FastCheckFilter " + config.filter};
}

report::Observation lookAtProgram() {
  std::optional<std::string> program =
      findProgram((Path(ownFolder()) / programName).string());
  if (!program)
    program = findProgram(programName);
  if (!program)
    return {programName, Health::Lacking,
            "neither beside cachetidy nor on $PATH",
            "install it for findings while you type: docs/editor.md"};
  const ProgramAnswer said = runProgram(*program, {"--version"});
  if (!said.isGood())
    return {programName, Health::Broken, *program + " does not run",
            "install it anew: " +
                said.errors.substr(0, said.errors.find('\n'))};
  const std::string version = said.output.substr(0, said.output.find('\n'));
  if (version != "cachetidy " CACHETIDY_VERSION)
    return {programName, Health::Broken,
            *program + ": it is of '" + version +
                "', and reads no facts of ours",
            "install that of cachetidy " CACHETIDY_VERSION};
  return {programName, Health::Good, *program};
}

} // namespace

Observations lookAtEditor(const Setup &setup) {
  return {lookAtConfig(setup.root), lookAtProgram()};
}

} // namespace cachetidy::driver::doctor
