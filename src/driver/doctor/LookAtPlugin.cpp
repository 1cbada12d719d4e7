// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The plugin in the stock clang-tidy. A plugin file that does not exist is
// ignored there, and one that does not load is too, if other checks are on: so
// it is asked for the list of its checks.

#include "driver/Programs.h"
#include "driver/doctor/Setup.h"
#include "models/ReadFile.h"
#include "rules/Check.h"

#include <algorithm>
#include <sstream>

namespace cachetidy::driver::doctor {
namespace {

using report::Health;

constexpr const char *name = "plugin";
constexpr const char *file = "CacheTidyPlugin.so";

/// "clang-tidy-22"
std::string stockProgram() {
  const std::string version = CACHETIDY_LLVM_VERSION;
  return "clang-tidy-" + version.substr(0, version.find('.'));
}

std::string firstLine(const std::string &text) {
  return text.substr(0, text.find('\n'));
}

report::Observation load(const std::string &program,
                         const std::string &plugin) {
  const std::string pair = shown(plugin) + " in " + program;
  const std::optional<std::string> found = findProgram(program);
  if (!found)
    return {name, Health::Lacking, pair + ": there is no such program",
            "install " + stockProgram() + ", or use cachetidy-tidy"};
  std::error_code error;
  if (!std::filesystem::exists(plugin, error))
    return {name, Health::Broken,
            pair + ": there is no such file, and clang-tidy ignores that",
            "name the " + std::string(file) + " that is there"};
  const ProgramAnswer said = runProgram(
      *found, {"--load=" + plugin, "--checks=-*,cache-*", "--list-checks"});
  const auto isListed = [&](const rules::Check &check) {
    return said.output.find(check.id) != std::string::npos;
  };
  const auto all = rules::allChecks();
  const auto listed = std::ranges::count_if(all, isListed);
  if (said.isGood() && listed == std::ssize(all))
    return {name, Health::Good,
            pair + ": it lists all " + std::to_string(listed) + " checks"};
  return {name, Health::Broken,
          pair + ": it lists " + std::to_string(listed) + " of our " +
              std::to_string(all.size()) + " checks",
          said.errors.empty() ? "install the plugin anew, and its "
                                "CacheTidyChecks.so beside it"
                              : firstLine(said.errors)};
}

/// Where it is built, or installed, in relation to this program.
std::optional<Path> ownPlugin() {
  const Path own = ownFolder();
  const Path libraries = own.parent_path() / "lib";
  for (const Path &folder :
       {libraries, libraries / "cachetidy" / stockProgram(), own}) {
    std::error_code error;
    if (std::filesystem::exists(folder / file, error))
      return folder / file;
  }
  return std::nullopt;
}

/// What CMake runs beside the compiler: "clang-tidy-22;--load=...".
std::optional<report::Observation> loadAsConfigured(const Path &build) {
  std::istringstream cache(models::readFile(build / "CMakeCache.txt").text);
  std::string line;
  while (std::getline(cache, line)) {
    const std::size_t value = line.find('=');
    if (!line.starts_with("CMAKE_CXX_CLANG_TIDY:") ||
        value == std::string::npos)
      continue;
    std::istringstream words(line.substr(value + 1));
    std::string program;
    std::getline(words, program, ';');
    for (std::string word; std::getline(words, word, ';');)
      for (const std::string option : {"--load=", "-load="})
        if (word.starts_with(option) && word.find(file) != std::string::npos)
          return load(program, word.substr(option.size()));
  }
  return std::nullopt;
}

} // namespace

Observations lookAtPlugin(const Setup &setup) {
  Observations seen;
  if (const std::optional<Path> plugin = ownPlugin())
    seen.push_back(load(stockProgram(), plugin->string()));
  else
    seen.push_back({name, Health::Lacking, "none beside cachetidy",
                    "install it to have our checks in " + stockProgram()});
  if (auto configured = loadAsConfigured(setup.work.build)) {
    configured->of = "CMAKE_CXX_CLANG_TIDY";
    seen.push_back(*std::move(configured));
  }
  return seen;
}

} // namespace cachetidy::driver::doctor
