// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Files that appear at once and in one piece.

#include "store/Folder.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

#include <chrono>
#include <filesystem>
#include <numeric>
#include <vector>

namespace fs = llvm::sys::fs;

namespace cachetidy::store {

using Clock = std::chrono::system_clock;

static constexpr std::chrono::hours day(24);
static constexpr const char *shrunkStamp = "shrunk";
static constexpr llvm::StringRef partEnding = ".part";

static bool isOlderThanADay(const fs::file_status &status) {
  return status.getLastModificationTime() + day < Clock::now();
}

static void setTime(const std::string &path) {
  int file = -1;
  if (fs::openFileForReadWrite(path, file, fs::CD_OpenExisting, fs::OF_None))
    return;
  // A use that is not noted costs a little time, some day.
  llvm::consumeError(llvm::errorCodeToError(
      fs::setLastAccessAndModificationTime(file, Clock::now())));
  fs::file_t native = fs::convertFDToNativeFile(file);
  fs::closeFile(native);
}

std::optional<std::string> Folder::read(const std::string &name) const {
  if (Path.empty())
    return std::nullopt;
  const std::string path = at(name);
  fs::file_status status;
  if (fs::status(path, status) || !fs::is_regular_file(status))
    return std::nullopt;
  auto buffer = llvm::MemoryBuffer::getFile(path, /*IsText=*/false,
                                            /*RequiresNullTerminator=*/false,
                                            /*IsVolatile=*/true);
  if (!buffer)
    return std::nullopt;
  if (isOlderThanADay(status))
    setTime(path);
  return (*buffer)->getBuffer().str();
}

/// Empty, or why not.
static std::string writeBeside(const std::string &path,
                               std::string_view content, std::string &beside) {
  const llvm::StringRef parent = llvm::sys::path::parent_path(path);
  if (const std::error_code error = fs::create_directories(
          parent, /*IgnoreExisting=*/true, fs::perms::all_all))
    return error.message();
  int file = -1;
  llvm::SmallString<128> unique;
  if (const std::error_code error =
          fs::createUniqueFile(path + ".%%%%%%%%" + partEnding, file, unique))
    return error.message();
  beside = unique.str().str();
  llvm::raw_fd_ostream out(file, /*shouldClose=*/true);
  out << llvm::StringRef(content);
  out.close();
  const std::error_code error = out.error();
  out.clear_error();
  return error ? error.message() : "";
}

void Folder::write(const std::string &name, std::string_view content) {
  if (Path.empty() || !problem().empty())
    return;
  const std::string path = at(name);
  std::string beside;
  std::string reason = writeBeside(path, content, beside);
  if (reason.empty())
    if (const std::error_code error = fs::rename(beside, path))
      reason = error.message();
  if (reason.empty())
    return;
  if (!beside.empty())
    fs::remove(beside);
  fail(path, reason);
}

void Folder::remove(const std::string &name) const {
  if (!Path.empty())
    fs::remove(at(name));
}

bool Folder::has(const std::string &name) const {
  return !Path.empty() && fs::exists(at(name));
}

std::string Folder::pathTo(const std::string &folder) const {
  return std::filesystem::path(folder).lexically_relative(Path).string();
}

void Folder::touch(const std::string &name) const {
  fs::file_status status;
  if (!Path.empty() && !fs::status(at(name), status) && isOlderThanADay(status))
    setTime(at(name));
}

bool Folder::isShrinkingDue() const {
  fs::file_status status;
  return !Path.empty() && fs::is_directory(Path) &&
         (fs::status(at(shrunkStamp), status) || isOlderThanADay(status));
}

namespace {
struct Kept {
  std::string path;
  llvm::sys::TimePoint<> used;
  std::uint64_t size = 0;
};
} // namespace

/// With what stands behind the digest in names of half-written files.
static bool isOurs(llvm::StringRef name) {
  constexpr std::size_t digits = 32;
  const llvm::StringRef rest = name.drop_front(std::min(digits, name.size()));
  return name.size() >= digits &&
         llvm::all_of(name.take_front(digits), llvm::isHexDigit) &&
         (rest.empty() || rest.ends_with(partEnding));
}

static std::vector<Kept> filesIn(const std::string &folder) {
  std::vector<Kept> files;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    const auto status = entry->status();
    if (status && status->type() == fs::file_type::regular_file)
      files.push_back({entry->path(), status->getLastModificationTime(),
                       status->getSize()});
  }
  return files;
}

static std::uint64_t bytesOf(std::span<const Kept> files) {
  return std::accumulate(
      files.begin(), files.end(), std::uint64_t(0),
      [](std::uint64_t bytes, const Kept &file) { return bytes + file.size; });
}

void Folder::shrink(std::span<const std::string_view> folders,
                    std::uint64_t most) {
  std::vector<Kept> all;
  for (const std::string_view folder : folders)
    llvm::append_range(all, filesIn(at(std::string(folder))));
  llvm::erase_if(all, [](const Kept &file) {
    return !isOurs(llvm::sys::path::filename(file.path));
  });
  llvm::sort(all, [](const Kept &left, const Kept &right) {
    return left.used < right.used;
  });
  std::uint64_t size = bytesOf(all) + bytesOf(filesIn(Path));
  for (const Kept &file : all) {
    const bool isLeftBehind =
        llvm::StringRef(file.path).ends_with(partEnding) &&
        file.used + day < Clock::now();
    if ((size > most || isLeftBehind) && !fs::remove(file.path))
      size -= file.size;
  }
  write(shrunkStamp, "");
}

std::string Folder::problem() const {
  const std::scoped_lock guard(Lock);
  return Problem;
}

void Folder::fail(const std::string &path, const std::string &reason) {
  const std::scoped_lock guard(Lock);
  if (Problem.empty())
    Problem = path + ": " + reason;
}

} // namespace cachetidy::store
