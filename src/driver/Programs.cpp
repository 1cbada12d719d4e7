// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Other programs, run for what they say.

#include "driver/Programs.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"

#include <cerrno>
#include <cstring>
#include <sys/mman.h>
#include <unistd.h>

namespace cachetidy::driver {
namespace {

/// A file in memory, for what a program reads or writes: whatever happens,
/// nothing of it is left behind.
class Exchange {
public:
  explicit Exchange(llvm::StringRef content = {})
      : File(memfd_create("cachetidy", 0)),
        Name("/proc/self/fd/" + std::to_string(File)) {
    if (File < 0)
      return;
    llvm::raw_fd_ostream out(File, /*shouldClose=*/false);
    out << content;
  }
  ~Exchange() {
    if (File >= 0)
      close(File);
  }
  Exchange(const Exchange &) = delete;

  bool isOpen() const { return File >= 0; }
  llvm::StringRef name() const { return Name; }
  std::string text() const {
    auto buffer = llvm::MemoryBuffer::getFile(Name);
    return buffer ? (*buffer)->getBuffer().str() : std::string();
  }

private:
  int File; ///< open in the program that is run, too
  std::string Name;
};

ProgramAnswer run(const std::string &path,
                  const std::vector<std::string> &arguments,
                  std::optional<llvm::ArrayRef<llvm::StringRef>> environment,
                  const std::string &input) {
  const Exchange given(input), output, errors;
  if (!given.isOpen() || !output.isOpen() || !errors.isOpen())
    return {-1, {}, std::string("no file in memory: ") + std::strerror(errno)};
  std::vector<llvm::StringRef> words = {path};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::string fault;
  const int exitCode = llvm::sys::ExecuteAndWait(
      path, words, environment, {given.name(), output.name(), errors.name()},
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
  return run(path, arguments, std::nullopt, {});
}

ProgramAnswer runProgram(const std::string &path,
                         const std::vector<std::string> &arguments,
                         const std::vector<std::string> &environment,
                         const std::string &input) {
  const std::vector<llvm::StringRef> variables(environment.begin(),
                                               environment.end());
  return run(path, arguments, variables, input);
}

std::string ownFolder() {
  static const char anchor = 0;
  void *place = const_cast<char *>(&anchor);
  return llvm::sys::path::parent_path(
             llvm::sys::fs::getMainExecutable("cachetidy", place))
      .str();
}

} // namespace cachetidy::driver
