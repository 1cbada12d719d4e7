// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The build folder of another checkout of a project.

#include "driver/revisions/OtherBuild.h"

#include "driver/FindDatabase.h"

#include <string_view>

namespace cachetidy::driver {
namespace {

using Requests = std::vector<extract::Request>;

Path rootOf(const Requests &requests) {
  return openProject(homeOf(sourcesOf(requests)), std::nullopt,
                     guessedRoot(requests))
      .root;
}

bool isPathAt(std::string_view text, std::size_t place, std::string_view path) {
  text.remove_prefix(place);
  return text.starts_with(path) &&
         (text.size() == path.size() || text[path.size()] == '/');
}

/// From one folder to another, all but what is in `staying`.
class Move {
public:
  Move(const Path &from, const Path &to, const Path &staying)
      : From(from.string()), To(to.string()), Staying(staying.string()) {}

  /// Wherever the folder's path stands in the text.
  std::string of(std::string text) const {
    for (std::size_t place = text.find(From); place != std::string::npos;
         place = text.find(From, place)) {
      const bool isMoved =
          isPathAt(text, place, From) && !isPathAt(text, place, Staying);
      if (isMoved)
        text.replace(place, From.size(), To);
      place += isMoved ? To.size() : From.size();
    }
    return text;
  }

private:
  std::string From;
  std::string To;
  std::string Staying;
};

} // namespace

Requests requestsOfBuild(const Path &build, const Workload &now) {
  Arguments arguments;
  arguments.build = build.string();
  const Path database = findDatabase(arguments);
  Requests requests = entriesOf(database);
  const Move here(rootOf(requests), rootOf(now.requests),
                  database.parent_path());
  for (extract::Request &request : requests) {
    const std::string file = request.file;
    request.file = here.of(sourceOf(request).string());
    for (std::string &argument : request.arguments)
      argument = argument == file ? request.file : here.of(argument);
    request.directory = here.of(request.directory);
    request.root = now.project.root.string();
  }
  return requests;
}

} // namespace cachetidy::driver
