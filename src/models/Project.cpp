// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The project that sources belong to.

#include "models/Project.h"

#include <utility>

namespace cachetidy::models {

using Path = std::filesystem::path;

static constexpr const char *projectFile = "cachetidy.json";
static constexpr const char *repository = ".git";

static bool has(const Path &directory, const char *name) {
  std::error_code error;
  return std::filesystem::exists(directory / name, error);
}

template <typename Condition>
static std::optional<Path> nearest(const Path &start, Condition isIt) {
  for (Path directory = start;; directory = directory.parent_path()) {
    if (isIt(directory))
      return directory;
    if (directory == directory.root_path())
      return std::nullopt;
  }
}

static std::optional<Path> nearestWith(const Path &start, const char *name) {
  return nearest(start,
                 [&](const Path &directory) { return has(directory, name); });
}

std::optional<Path> nearestHome(const Path &start) {
  return nearest(start, [](const Path &directory) {
    return has(directory, projectFile) || has(directory, repository);
  });
}

std::optional<Path> nearestRepository(const Path &start) {
  return nearestWith(start, repository);
}

namespace {
/// The folders with a cachetidy.json, from one upwards.
class Search {
public:
  std::optional<ModelError> Error;
  ProjectSources Found;

  explicit Search(const Path &start) : Start(start) {}

  void findModels();
  void findRoot(const Path &otherwise);

private:
  /// Nothing, and an error, where it is not right.
  std::optional<ProjectFile> read(const Path &directory);
  /// One with a broken file is taken: what is above it does not matter.
  bool isRoot(const Path &directory);

  const Path &Start;
};
} // namespace

std::optional<ProjectFile> Search::read(const Path &directory) {
  std::variant<ProjectFile, ModelError> file =
      readProjectFile(directory / projectFile);
  if (auto *error = std::get_if<ModelError>(&file)) {
    Error = std::move(*error);
    return std::nullopt;
  }
  return std::get<ProjectFile>(std::move(file));
}

void Search::findModels() {
  const std::optional<Path> home = nearestWith(Start, projectFile);
  if (!home)
    return;
  if (std::optional<ProjectFile> file = read(*home))
    Found.own = *std::move(file);
}

bool Search::isRoot(const Path &directory) {
  if (!has(directory, projectFile))
    return false;
  const std::optional<ProjectFile> file = read(directory);
  return !file || file->isRoot;
}

void Search::findRoot(const Path &otherwise) {
  std::optional<Path> root = nearest(
      Start, [this](const Path &directory) { return isRoot(directory); });
  if (!root)
    root = nearestWith(Start, repository);
  Found.root = root.value_or(otherwise);
}

std::variant<ProjectSources, ModelError>
findProject(const Path &start, const std::optional<Path> &givenRoot,
            const Path &otherwise) {
  Search search(start);
  search.findModels();
  if (givenRoot)
    search.Found.root = *givenRoot;
  else if (!search.Error)
    search.findRoot(otherwise);
  if (search.Error)
    return std::move(*search.Error);
  return std::move(search.Found);
}

Project withModels(ProjectSources sources) {
  Project project{std::move(sources.root), Models::builtIn(),
                  std::move(sources.own.text), std::move(sources.own.files)};
  for (Model &model : sources.own.models)
    project.models.add(std::move(model));
  project.models.setProcesses(sources.own.processes);
  return project;
}

std::variant<Project, ModelError>
openProject(const Path &start, const std::optional<Path> &givenRoot,
            const Path &otherwise) {
  auto found = findProject(start, givenRoot, otherwise);
  if (auto *error = std::get_if<ModelError>(&found))
    return std::move(*error);
  return withModels(std::get<ProjectSources>(std::move(found)));
}

} // namespace cachetidy::models
