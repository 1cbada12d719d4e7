// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cachetidy split
//
// A compile_commands.json changes as a whole. To a build system that knows only
// that one file, each of its commands has changed then.

#include "driver/commands/Commands.h"
#include "driver/Complaints.h"
#include "driver/Output.h"
#include "driver/Workload.h"
#include "models/ReadFile.h"

#include <nlohmann/json.hpp>

#include <map>

namespace cachetidy::driver {
namespace {

using Json = nlohmann::ordered_json;

/// By the names of the files, as facts have them.
std::map<std::string, Json> databases(const Workload &work) {
  std::map<std::string, Json> result;
  for (const extract::Request &request : work.requests)
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
  for (const auto &[name, database] : databases(findWork(arguments)))
    writeIfOther(folder / Path(name).relative_path() / "compile_commands.json",
                 database.dump(2) + "\n", interrupts);
  return ExitCode::Clean;
}

} // namespace cachetidy::driver
