// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where results go.

#include "driver/Output.h"

#include "driver/ExitCode.h"
#include "driver/Paths.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <iostream>
#include <sys/stat.h>
#include <unistd.h>

namespace cachetidy::driver {
namespace {

[[noreturn]] void fail(const std::string &name, const std::string &reason) {
  throw Failure(name + ": cannot be written: " + reason);
}

/// Devices and pipes are written to: they must not be replaced by a file.
bool isReplaceable(const std::string &name) {
  std::error_code error;
  const std::filesystem::file_status status =
      std::filesystem::status(name, error);
  return !std::filesystem::exists(status) ||
         std::filesystem::is_regular_file(status);
}

Path directoryOf(const std::string &name) {
  return normalPath(name).parent_path();
}

/// The file that a symbolic link leads to: the link is to stay.
Path targetOf(const std::string &name) {
  std::error_code error;
  const Path target =
      std::filesystem::weakly_canonical(std::filesystem::absolute(name), error);
  return error ? normalPath(name) : target;
}

/// An open file.
class Descriptor {
public:
  Descriptor(const std::string &path, int flags)
      : Number(open(path.c_str(), flags | O_CLOEXEC, 0666)) {}
  ~Descriptor() {
    if (Number >= 0)
      close(Number);
  }
  Descriptor(const Descriptor &) = delete;

  bool isOpen() const { return Number >= 0; }

  /// Who may read and write it is to stay as it is.
  void keepModeOf(const Path &other) const {
    struct stat status = {};
    if (stat(other.c_str(), &status) == 0)
      fchmod(Number, status.st_mode & 07777);
  }

  bool writeAll(std::string_view content) const {
    while (!content.empty()) {
      const ssize_t written = ::write(Number, content.data(), content.size());
      if (written < 0 && errno != EINTR)
        return false;
      content.remove_prefix(written < 0 ? 0
                                        : static_cast<std::size_t>(written));
    }
    return true;
  }

private:
  int Number;
};

} // namespace

Output::Output(std::string name, Interrupts &interrupts)
    : Name(std::move(name)), Signals(interrupts) {
  if (isStandardOutput())
    return;
  std::error_code error;
  if (std::filesystem::is_directory(Name, error))
    fail(Name, "it is a folder");
  if (!isReplaceable(Name))
    return;
  const std::string directory = directoryOf(Name).string();
  if (access(directory.c_str(), W_OK) != 0)
    fail(Name, "the folder " + directory + ": " + std::strerror(errno));
}

bool Output::isTerminal() const {
  return isStandardOutput() && isatty(STDOUT_FILENO);
}

bool takesControlCodes() {
  const char *terminal = std::getenv("TERM");
  return terminal && std::string_view(terminal) != "dumb";
}

bool isColoured(Colour colour, const Output &out) {
  if (colour != Colour::Auto)
    return colour == Colour::Always;
  return out.isTerminal() && !std::getenv("NO_COLOR") && takesControlCodes();
}

std::string Output::place() const {
  return isStandardOutput() ? "standard output" : targetOf(Name).string();
}

void Output::write(std::string_view content) {
  if (isStandardOutput()) {
    std::cout << content << std::flush;
    if (!std::cout)
      fail("standard output", std::strerror(errno));
    return;
  }
  const std::unique_lock<std::mutex> uninterrupted = Signals.hold();
  if (isReplaceable(Name))
    return replaceFile(content);
  const Descriptor device(Name, O_WRONLY);
  if (!device.isOpen() || !device.writeAll(content))
    fail(Name, std::strerror(errno));
}

void Output::writeIfOther(std::string_view content) {
  std::error_code error;
  const bool isSame = !isStandardOutput() &&
                      std::filesystem::is_regular_file(Name, error) &&
                      readFile(Name) == content;
  if (!isSame)
    write(content);
}

void Output::replaceFile(std::string_view content) const {
  const Path target = targetOf(Name);
  const std::string beside =
      (target.parent_path() / ("." + target.filename().string() + "." +
                               std::to_string(getpid()) + ".part"))
          .string();
  const Descriptor part(beside, O_WRONLY | O_CREAT | O_EXCL);
  if (!part.isOpen())
    fail(Name, std::strerror(errno));
  part.keepModeOf(target);
  if (part.writeAll(content) && rename(beside.c_str(), target.c_str()) == 0)
    return;
  const std::string reason = std::strerror(errno);
  unlink(beside.c_str());
  fail(Name, reason);
}

} // namespace cachetidy::driver
