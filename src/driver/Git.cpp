// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Git, as its own program: it alone knows all that a repository can be.

#include "driver/Git.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Program.h"

#include <unistd.h>

namespace cachetidy::driver {
namespace {

/// A file for what a program writes, as long as it is looked at.
class Capture {
public:
  Capture() {
    Error = llvm::sys::fs::createTemporaryFile("cachetidy", "", Name);
  }
  ~Capture() {
    if (!Error)
      llvm::sys::fs::remove(Name);
  }
  Capture(const Capture &) = delete;

  std::error_code error() const { return Error; }
  llvm::StringRef name() const { return Name; }
  std::string text() const {
    auto buffer = llvm::MemoryBuffer::getFile(Name);
    return buffer ? (*buffer)->getBuffer().str() : std::string();
  }

private:
  llvm::SmallString<128> Name;
  std::error_code Error;
};

/// The environment without what names one repository (git's own list:
/// `git rev-parse --local-env-vars`).
std::vector<llvm::StringRef> environmentForAnyRepository() {
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
  std::vector<llvm::StringRef> kept;
  for (char **next = environ; *next; ++next) {
    const llvm::StringRef variable = *next;
    if (llvm::none_of(ofOneRepository, [&](llvm::StringRef name) {
          return variable.starts_with(name);
        }))
      kept.push_back(variable);
  }
  return kept;
}

} // namespace

GitAnswer runGit(const std::string &directory,
                 const std::vector<std::string> &arguments) {
  const auto program = llvm::sys::findProgramByName("git");
  if (!program)
    return {-1, {}, "git is not installed"};
  const Capture output;
  const Capture errors;
  for (const Capture *capture : {&output, &errors})
    if (capture->error())
      return {-1, {}, "no temporary file: " + capture->error().message()};
  std::vector<llvm::StringRef> words = {"git", "-C", directory};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::string fault;
  const int exitCode = llvm::sys::ExecuteAndWait(
      *program, words, environmentForAnyRepository(),
      {llvm::StringRef(), output.name(), errors.name()},
      /*SecondsToWait=*/0, /*MemoryLimit=*/0, &fault);
  if (exitCode < 0)
    return {-1, {}, fault};
  return {exitCode, output.text(), errors.text()};
}

} // namespace cachetidy::driver
