// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Git, as its own program: it alone knows all that a repository can be.

#include "driver/revisions/Git.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

#include <unistd.h>

namespace cachetidy::driver {
namespace {

/// The environment without what names one repository (git's own list:
/// `git rev-parse --local-env-vars`).
std::vector<std::string> environmentForAnyRepository() {
  static constexpr llvm::StringLiteral ofOneRepository[] = {
      "GIT_DIR=",
      "GIT_WORK_TREE=",
      "GIT_INDEX_FILE=",
      "GIT_PREFIX=",
      "GIT_COMMON_DIR=",
      "GIT_OBJECT_DIRECTORY=",
      "GIT_GRAFT_FILE=",
      "GIT_SHALLOW_FILE=",
      "GIT_CONFIG=",
      "GIT_IMPLICIT_WORK_TREE=",
      "GIT_NO_REPLACE_OBJECTS=",
      "GIT_REPLACE_REF_BASE=",
      "GIT_INTERNAL_SUPER_PREFIX=",
      "GIT_ALTERNATE_OBJECT_DIRECTORIES="};
  std::vector<std::string> kept;
  for (char **next = environ; *next; ++next) {
    const llvm::StringRef variable = *next;
    if (llvm::none_of(ofOneRepository, [&](llvm::StringRef name) {
          return variable.starts_with(name);
        }))
      kept.push_back(variable.str());
  }
  return kept;
}

} // namespace

GitAnswer runGit(const std::string &directory,
                 const std::vector<std::string> &arguments,
                 const std::string &input) {
  const std::optional<std::string> program = findProgram("git");
  if (!program)
    return {-1, {}, "git is not installed"};
  std::vector<std::string> words = {"-C", directory};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return runProgram(*program, words, environmentForAnyRepository(), input);
}

} // namespace cachetidy::driver
