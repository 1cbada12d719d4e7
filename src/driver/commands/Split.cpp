// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cachetidy split
//
// A compile_commands.json changes as a whole. To a build system that knows only
// that one file, each of its commands has changed then.

#include "driver/Complaints.h"
#include "driver/Output.h"
#include "driver/Workload.h"
#include "driver/commands/Commands.h"
#include "models/ReadFile.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace cachetidy::driver {
namespace {

using Json = nlohmann::ordered_json;

/// Whether its object is one of a target's, as CMake names their folders.
bool isOf(const extract::Request &request,
          const std::vector<std::string> &targets) {
  const std::vector<std::string> &words = request.arguments;
  const auto output = std::ranges::find(words, "-o");
  if (words.end() - output < 2)
    return false;
  const Path object = output[1];
  return std::ranges::any_of(targets, [&](const std::string &target) {
    return std::ranges::count(object, Path(target + ".dir")) > 0;
  });
}

/// By the names of the files, as facts have them. Of a file that one of the
/// targets compiles, what others do with it is left out.
std::map<std::string, Json> databases(const Workload &work,
                                      const std::vector<std::string> &targets) {
  std::set<std::string> compiled;
  for (const extract::Request &request : work.requests)
    if (isOf(request, targets))
      compiled.insert(nameOf(request));
  std::map<std::string, Json> result;
  for (const extract::Request &request : work.requests)
    if (!compiled.contains(nameOf(request)) || isOf(request, targets))
      result[nameOf(request)].push_back({{"directory", request.directory},
                                         {"file", request.file},
                                         {"arguments", request.arguments}});
  return result;
}

void writeIfOther(const Path &path, const std::string &text,
                  Interrupts &interrupts) {
  if (models::readFile(path).text == text)
    return;
  std::error_code error;
  std::filesystem::create_directories(path.parent_path(), error);
  Output(path.string(), interrupts).write(text);
}

} // namespace

ExitCode runSplit(const Arguments &arguments, Interrupts &interrupts) {
  const Path folder = normalPath(arguments.output);
  for (const auto &[name, database] :
       databases(findWork(arguments), arguments.targets))
    writeIfOther(folder / Path(name).relative_path() / "compile_commands.json",
                 database.dump(2) + "\n", interrupts);
  return ExitCode::Clean;
}

} // namespace cachetidy::driver
