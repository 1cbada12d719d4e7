// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cachetidy.json: what a project says of its caches.

#include "models/ProjectFile.h"

#include "models/ReadFile.h"
#include "models/Reader.h"
#include "models/Syntax.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace cachetidy::models {

using nlohmann::json;
using Path = std::filesystem::path;

static ModelError unreadable(const Path &path, const std::string &problem) {
  return {path.string(), "", "a file that can be read",
          "one that cannot: " + problem};
}

namespace {
class ProjectReader {
public:
  ProjectReader(const Path &path, const std::string &text) : File(path) {
    Result.text = text;
    Result.files = {path};
  }

  std::variant<ProjectFile, ModelError> read(const json &all);

private:
  void readProcesses(const Place &at);
  void readModelOrName(const Place &at);
  void readModelFile(const Place &at);

  const Path &File;
  Reader Strictly;
  /// In a file that is named there: its pointers are not ours.
  std::optional<ModelError> ErrorElsewhere;
  ProjectFile Result;
};
} // namespace

void ProjectReader::readProcesses(const Place &at) {
  if (*at.value == "one")
    Result.processes = Processes::One;
  else if (*at.value == "several")
    Result.processes = Processes::Several;
  else
    Strictly.fail(at, "\"one\" or \"several\"", describe(*at.value));
}

void ProjectReader::readModelFile(const Place &at) {
  const Path path =
      (File.parent_path() / at.value->get_ref<const std::string &>())
          .lexically_normal();
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error))
    return Strictly.fail(at, "a model or the name of a file with one",
                         describe(*at.value) + ", and there is no " +
                             path.string());
  const FileContent content = readFile(path);
  Result.text += content.text;
  Result.files.push_back(path);
  std::variant<Model, ModelError> parsed =
      content.problem.empty() ? parseModel(content.text, path.string())
                              : unreadable(path, content.problem);
  if (auto *model = std::get_if<Model>(&parsed))
    Result.models.push_back(std::move(*model));
  else if (!ErrorElsewhere)
    ErrorElsewhere = std::get<ModelError>(std::move(parsed));
}

void ProjectReader::readModelOrName(const Place &at) {
  if (at.value->is_object())
    Result.models.push_back(readModel(Strictly, at));
  else if (at.value->is_string())
    readModelFile(at);
  else
    Strictly.fail(at, "a model or the name of a file with one",
                  describe(*at.value));
}

std::variant<ProjectFile, ModelError> ProjectReader::read(const json &all) {
  Strictly.object(Place{&all},
                  {{"models",
                    [&](const Place &at) {
                      Strictly.array(at, [&](const Place &model) {
                        readModelOrName(model);
                      });
                    }},
                   {"processes", [&](const Place &at) { readProcesses(at); }},
                   {"root", [&](const Place &at) {
                      Result.isRoot = Strictly.boolean(at);
                    }}});
  if (Strictly.Error) {
    Strictly.Error->file = File.string();
    return std::move(*Strictly.Error);
  }
  if (ErrorElsewhere)
    return std::move(*ErrorElsewhere);
  return std::move(Result);
}

std::variant<ProjectFile, ModelError> readProjectFile(const Path &path) {
  const FileContent content = readFile(path);
  if (!content.problem.empty())
    return unreadable(path, content.problem);
  if (std::optional<ModelError> error =
          findSyntaxError(content.text, path.string()))
    return std::move(*error);
  return ProjectReader(path, content.text)
      .read(parseWithComments(content.text));
}

} // namespace cachetidy::models
