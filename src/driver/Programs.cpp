// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Other programs, run for what they say.

#include "driver/Programs.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"

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

ProgramAnswer run(const std::string &path,
                  const std::vector<std::string> &arguments,
                  std::optional<llvm::ArrayRef<llvm::StringRef>> environment) {
  const Capture output;
  const Capture errors;
  for (const Capture *capture : {&output, &errors})
    if (capture->error())
      return {-1, {}, "no temporary file: " + capture->error().message()};
  std::vector<llvm::StringRef> words = {path};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::string fault;
  const int exitCode = llvm::sys::ExecuteAndWait(
      path, words, environment,
      {llvm::StringRef(), output.name(), errors.name()},
      /*SecondsToWait=*/0, /*MemoryLimit=*/0, &fault);
  if (exitCode < 0)
    return {-1, {}, fault};
  return {exitCode, output.text(), errors.text()};
}

} // namespace

std::optional<std::string> findProgram(const std::string &name) {
  auto found = llvm::sys::findProgramByName(name);
  if (!found || !llvm::sys::fs::can_execute(*found))
    return std::nullopt;
  return *found;
}

ProgramAnswer runProgram(const std::string &path,
                         const std::vector<std::string> &arguments) {
  return run(path, arguments, std::nullopt);
}

ProgramAnswer runProgram(const std::string &path,
                         const std::vector<std::string> &arguments,
                         const std::vector<std::string> &environment) {
  const std::vector<llvm::StringRef> variables(environment.begin(),
                                               environment.end());
  return run(path, arguments, variables);
}

std::string ownFolder() {
  static const char anchor = 0;
  void *place = const_cast<char *>(&anchor);
  return llvm::sys::path::parent_path(
             llvm::sys::fs::getMainExecutable("cachetidy", place))
      .str();
}

} // namespace cachetidy::driver
