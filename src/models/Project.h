// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The project that sources belong to: its root, and its own cachetidy.json.

#ifndef CACHETIDY_MODELS_PROJECT_H
#define CACHETIDY_MODELS_PROJECT_H

#include "models/ProjectFile.h"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

namespace cachetidy::models {

struct Project {
  std::filesystem::path root; ///< to which paths are relative
  Models models;              ///< the built-in ones and the project's own
  std::string text; ///< of the project's own files: what makes them differ
  std::vector<std::filesystem::path> files; ///< which they are
};

/// The same before models are made of it: all that makes them differ.
struct ProjectSources {
  std::filesystem::path root;
  ProjectFile own; ///< of no text where there is no cachetidy.json
};

/// Finds the project upwards from `start`, an absolute folder. The root is
/// `givenRoot` if there is one, else the nearest folder with a cachetidy.json
/// that does not say `"root": false`, else the nearest with .git, else
/// `otherwise`. The models are those of the nearest cachetidy.json.
///
/// Every host asks here. clang-tidy and clangd start from the folder of each
/// source file. The command line knows one project for all files of a run, and
/// may differ from them: it starts from the first file it is given, or from the
/// home of most files of the program; it knows --root; and where nothing marks
/// a root, `otherwise` is guessed of all files, not of one.
std::variant<ProjectSources, ModelError>
findProject(const std::filesystem::path &start,
            const std::optional<std::filesystem::path> &givenRoot,
            const std::filesystem::path &otherwise);

Project withModels(ProjectSources sources);

/// Both in one.
std::variant<Project, ModelError>
openProject(const std::filesystem::path &start,
            const std::optional<std::filesystem::path> &givenRoot,
            const std::filesystem::path &otherwise);

/// The nearest folder, from `start` upwards, with a cachetidy.json or a .git.
std::optional<std::filesystem::path>
nearestHome(const std::filesystem::path &start);

/// The nearest folder, from `start` upwards, with a .git.
std::optional<std::filesystem::path>
nearestRepository(const std::filesystem::path &start);

} // namespace cachetidy::models

#endif
