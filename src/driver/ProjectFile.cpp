// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cachetidy.json: what a project says of its caches.

#include "driver/ProjectFile.h"

#include "driver/ExitCode.h"
#include "driver/JsonFile.h"

#include <nlohmann/json.hpp>

namespace cachetidy::driver {
namespace {

using nlohmann::json;

class Reader {
public:
  explicit Reader(const Path &path) : File(path) {}

  ProjectFile read() {
    const json all = readJson(File);
    if (!all.is_object())
      failAt(File, "", "an object", all.type_name());
    for (const auto &[name, value] : all.items())
      readMember(name, value);
    return std::move(Result);
  }

private:
  void readMember(const std::string &name, const json &value) {
    if (name == "models")
      readModels(value);
    else if (name == "root")
      readRoot(value);
    else if (name == "processes")
      checkProcesses(value);
    else
      failAt(File, (json::json_pointer() / name).to_string(),
             "one of \"models\", \"processes\" and \"root\"",
             "\"" + name + "\"");
  }

  void readRoot(const json &value) {
    if (!value.is_boolean())
      failAt(File, "/root", "true or false", value.dump());
    Result.isRoot = value.get<bool>();
  }

  /// No check asks yet; a wrong word is told all the same.
  void checkProcesses(const json &value) {
    if (value != "one" && value != "several")
      failAt(File, "/processes", "\"one\" or \"several\"", value.dump());
  }

  void readModels(const json &value) {
    if (!value.is_array())
      failAt(File, "/models", "a list of models or names of files",
             value.type_name());
    for (std::size_t number = 0; number < value.size(); ++number)
      readModel(value[number], "/models/" + std::to_string(number));
  }

  void readModel(const json &value, const std::string &pointer) {
    if (value.is_object()) {
      Result.models.push_back({value.dump(), File, pointer});
    } else if (value.is_string()) {
      const Path file =
          normalPath(value.get<std::string>(), File.parent_path());
      if (!std::filesystem::is_regular_file(file))
        failAt(File, pointer, "a model or the name of a file with one",
               value.dump() + ", and there is no " + file.string());
      Result.models.push_back({readFile(file), file, ""});
    } else {
      failAt(File, pointer, "a model or the name of a file with one",
             value.type_name());
    }
  }

  const Path &File;
  ProjectFile Result;
};

} // namespace

ProjectFile readProjectFile(const Path &path) { return Reader(path).read(); }

void addModels(const ProjectFile &file, models::Models &models) {
  for (const ProjectFile::Model &model : file.models) {
    const auto error = models.add(model.text, model.file.string());
    if (!error)
      continue;
    if (!error->pointer.empty() && error->pointer.front() != '/')
      throw Failure(model.file.string() + ":" + error->pointer + ": expected " +
                    error->expected + ", found " + error->found);
    failAt(model.file, model.pointer + error->pointer, error->expected,
           error->found);
  }
}

} // namespace cachetidy::driver
