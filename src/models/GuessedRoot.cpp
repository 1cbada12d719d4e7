// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The root of a project that nothing marks.

#include "models/GuessedRoot.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>

namespace cachetidy::models {

using Path = std::filesystem::path;

Path folderOfBoth(const Path &left, const Path &right) {
  Path both;
  for (auto [l, r] = std::pair(left.begin(), right.begin());
       l != left.end() && r != right.end() && *l == *r; ++l, ++r)
    both /= *l;
  return both;
}

static bool holds(const Path &folder, const Path &other) {
  return folderOfBoth(folder, other) == folder;
}

/// Of the build that a folder belongs to: the folder it was configured for.
static Path configuredFolder(const Path &folder) {
  constexpr std::string_view key = "CMAKE_HOME_DIRECTORY:INTERNAL=";
  for (Path build = folder; build != build.root_path();
       build = build.parent_path()) {
    std::ifstream cache(build / "CMakeCache.txt");
    for (std::string line; std::getline(cache, line);)
      if (line.starts_with(key))
        return Path(line.substr(key.size())).lexically_normal();
  }
  return folder;
}

/// Headers of others would be taken for the project's own. In the home folder a
/// project may be itself, as in a container.
static bool holdsOthers(const Path &folder, const Path &compiledIn) {
  const char *home = std::getenv("HOME");
  std::error_code error;
  return holds(folder, "/usr/include") ||
         (home && folder != compiledIn && holds(folder, home)) ||
         folder == std::filesystem::temp_directory_path(error);
}

Path guessRoot(Path sources, const std::set<Path> &compiledIn) {
  std::set<Path> folders;
  for (const Path &folder : compiledIn)
    folders.insert(configuredFolder(folder));
  const Path above = sources.parent_path();
  for (const Path &folder : folders) {
    const Path both = folderOfBoth(sources, folder);
    const bool isOfBuild = both == folder || both == above;
    if (isOfBuild && !holdsOthers(both, folder))
      sources = both;
  }
  return sources;
}

} // namespace cachetidy::models
