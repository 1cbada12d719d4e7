// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// compile_commands.json: whether it is that of the sources as they are, and can
// be read as Clang reads it.

#include "driver/Programs.h"
#include "driver/doctor/CompilerOptions.h"
#include "driver/doctor/Setup.h"
#include "report/Report.h"

#include <algorithm>
#include <set>

namespace cachetidy::driver::doctor {
namespace {

using report::Health;
using Time = std::filesystem::file_time_type;

constexpr const char *name = "compile database";

bool isPresent(const Path &path) {
  std::error_code error;
  return std::filesystem::exists(path, error);
}

/// The CMakeLists.txt in the folders of sources, and above them up to the root.
std::set<Path> listsOf(const Setup &setup) {
  std::set<Path> lists;
  std::set<Path> seen;
  for (const Path &source : sourcesOf(setup.work.requests))
    for (Path folder = source.parent_path();
         isIn(folder, setup.root) && seen.insert(folder).second;
         folder = folder.parent_path())
      if (isPresent(folder / "CMakeLists.txt"))
        lists.insert(folder / "CMakeLists.txt");
  return lists;
}

/// The newest that was changed after the database was written; empty if none.
Path changedSince(Time written, const Setup &setup) {
  Path changed;
  for (const Path &list : listsOf(setup)) {
    std::error_code error;
    const Time time = std::filesystem::last_write_time(list, error);
    if (!error && time > written) {
      written = time;
      changed = list;
    }
  }
  return changed;
}

report::Observation lookAtAge(const Setup &setup) {
  std::error_code error;
  const Time written = std::filesystem::last_write_time(setup.database, error);
  report::Observation seen{
      name, Health::Good,
      shown(setup.database) + ": " +
          report::counted(setup.work.requests.size(), "compile command") +
          ", written " + age(written)};
  const Path changed = changedSince(written, setup);
  if (changed.empty())
    return seen;
  seen.health = Health::Lacking;
  seen.found += "; " + shown(changed) + " was changed since";
  seen.advice = "configure again: cmake " + shown(setup.work.build);
  return seen;
}

Observations lookAtSources(const Setup &setup) {
  std::vector<std::string> missing;
  for (const Path &source : sourcesOf(setup.work.requests))
    if (!isPresent(source))
      missing.push_back(shown(source));
  if (missing.empty())
    return {};
  return {{"sources", Health::Broken,
           report::counted(missing.size(), "file") + " in it " +
               (missing.size() == 1 ? "is" : "are") +
               " not there: " + someOf(missing),
           "build once if they are generated, or else configure again"}};
}

bool isThere(const std::string &compiler, const std::string &directory) {
  if (compiler.find('/') == std::string::npos)
    return findProgram(compiler).has_value();
  return findProgram(normalPath(compiler, directory).string()).has_value();
}

Observations lookAtCompilers(const Setup &setup) {
  std::set<std::pair<std::string, std::string>> asked;
  for (const extract::Request &request : setup.work.requests)
    if (!request.arguments.empty())
      asked.emplace(request.arguments.front(),
                    request.arguments.front().find('/') == std::string::npos
                        ? ""
                        : request.directory);
  std::set<std::string> missing;
  for (const auto &[compiler, directory] : asked)
    if (!isThere(compiler, directory))
      missing.insert(compiler);
  if (missing.empty())
    return {};
  return {{"compilers", Health::Lacking,
           "not installed here: " + someOf({missing.begin(), missing.end()}) +
               "; headers that it brings along are not found",
           "install it, or configure with a compiler that is here"}};
}

Observations lookAtOptions(const Setup &setup) {
  std::set<std::string> unknown;
  for (const extract::Request &request : setup.work.requests)
    for (std::string &option : optionsUnknownToClang(request.arguments))
      unknown.insert(std::move(option));
  if (unknown.empty())
    return {};
  const std::vector<std::string> names(unknown.begin(), unknown.end());
  std::string list;
  for (const std::string &option : names)
    list += (list.empty() ? "" : ", ") + option;
  return {{"compiler options", Health::Lacking,
           "unknown to Clang: " + someOf(names) +
               "; 'cachetidy check' leaves them out, a clangd stops at them",
           "in .clangd: CompileFlags: {Remove: [" + list + "]}"}};
}

} // namespace

Observations lookAtDatabase(const Setup &setup) {
  if (!setup.databaseProblem.empty())
    return {broken(name, setup.databaseProblem,
                   "configure again, and see that it is written")};
  Observations seen = {lookAtAge(setup)};
  for (Observations (*look)(const Setup &) :
       {lookAtSources, lookAtCompilers, lookAtOptions})
    std::ranges::move(look(setup), std::back_inserter(seen));
  return seen;
}

} // namespace cachetidy::driver::doctor
