// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The files of a run: each looked at once, and read once.

#include "extract/Files.h"

#include "extract/OtherVersion.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/BLAKE3.h"
#include "llvm/Support/Path.h"

#include <chrono>
#include <sys/stat.h>

namespace fs = llvm::sys::fs;

namespace cachetidy::extract {

static std::int64_t nanoseconds(const timespec &time) {
  return std::int64_t(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

static Stamp stampOf(const struct stat &status) {
  return {std::uint64_t(status.st_size), std::uint64_t(status.st_ino),
          nanoseconds(status.st_mtim), nanoseconds(status.st_ctim)};
}

static fs::file_type typeOf(const struct stat &status) {
  if (S_ISREG(status.st_mode))
    return fs::file_type::regular_file;
  if (S_ISDIR(status.st_mode))
    return fs::file_type::directory_file;
  if (S_ISFIFO(status.st_mode))
    return fs::file_type::fifo_file;
  return fs::file_type::type_unknown;
}

Digest digestOf(std::string_view content) {
  return llvm::BLAKE3::hash<sizeof(Digest)>(
      llvm::arrayRefFromStringRef(content));
}

FileState::FileState(const std::string &path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    Error = std::error_code(errno, std::generic_category());
    return;
  }
  Stamped = stampOf(status);
  Status = llvm::vfs::Status(
      path, fs::UniqueID(status.st_dev, status.st_ino),
      llvm::sys::toTimePoint(status.st_mtim.tv_sec, status.st_mtim.tv_nsec),
      status.st_uid, status.st_gid, status.st_size, typeOf(status),
      static_cast<fs::perms>(status.st_mode & fs::all_perms));
}

FileState::FileState(llvm::vfs::Status status,
                     std::unique_ptr<llvm::MemoryBuffer> buffer)
    : Status(std::move(status)), Buffer(std::move(buffer)) {
  if (Buffer)
    Content = digestOf(Buffer->getBuffer());
  std::call_once(IsRead, [] {});
}

void FileState::read() {
  if (Error)
    return;
  const std::string path = Status.getName().str();
  auto file = fs::openNativeFileForRead(path);
  if (!file) {
    ReadError = llvm::errorToErrorCode(file.takeError());
    return;
  }
  // Volatile: what is mapped could change under the parser's hands.
  auto buffer = llvm::MemoryBuffer::getOpenFile(*file, path, /*FileSize=*/-1,
                                                /*RequiresNullTerminator=*/true,
                                                /*IsVolatile=*/true);
  struct stat after {};
  const bool isUnchanged = ::fstat(*file, &after) == 0 &&
                           stampOf(after) == Stamped && S_ISREG(after.st_mode);
  fs::closeFile(*file);
  ReadError = buffer.getError();
  if (!buffer)
    return;
  Buffer = std::move(*buffer);
  if (isUnchanged)
    Content = digestOf(Buffer->getBuffer());
  ReadAt = std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::system_clock::now().time_since_epoch())
               .count();
}

const llvm::MemoryBuffer *FileState::buffer() {
  std::call_once(IsRead, [this] { read(); });
  return Buffer.get();
}

std::error_code FileState::whyUnread() {
  buffer();
  return Error ? Error : ReadError;
}

Digest FileState::content() {
  buffer();
  return Content;
}

bool FileState::isSettled() {
  // The coarsest clock of a file system in use.
  constexpr std::int64_t tick = 2'000'000'000;
  return content() != Digest{} &&
         std::max(Stamped.modified, Stamped.changed) + tick < ReadAt;
}

FileState &DiskFiles::at(llvm::StringRef path) {
  {
    const std::scoped_lock guard(Lock);
    if (const auto found = States.find(path); found != States.end())
      return *found->second;
  }
  auto state = std::make_unique<FileState>(path.str());
  const std::scoped_lock guard(Lock);
  return *States.try_emplace(path, std::move(state)).first->second;
}

Digest DiskFiles::contentOf(llvm::StringRef path) {
  FileState &state = at(path);
  {
    const std::scoped_lock guard(Lock);
    const auto found = Known.find(path.str());
    if (!state.error() && found != Known.end() &&
        found->second.stamp == state.stamp())
      return found->second.content;
  }
  const Digest content = state.content();
  learn(path, state);
  return content;
}

void DiskFiles::learn(llvm::StringRef path, FileState &state) {
  const bool isSettled = state.isSettled();
  const std::scoped_lock guard(Lock);
  if (!isSettled) {
    // What was known is of an earlier text.
    Learned |= Known.erase(path.str()) != 0;
    return;
  }
  StampedContent &known = Known[path.str()];
  Learned |= known.stamp != state.stamp() || known.content != state.content();
  known = {state.stamp(), state.content()};
}

std::vector<std::string> DiskFiles::namesIn(llvm::StringRef path) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(path, error), end; !error && entry != end;
       entry.increment(error))
    names.push_back(llvm::sys::path::filename(entry->path()).str());
  llvm::sort(names);
  return names;
}

llvm::ErrorOr<std::string> DiskFiles::realPath(llvm::StringRef path) {
  llvm::SmallString<256> real;
  if (std::error_code error = fs::real_path(path, real))
    return error;
  return real.str().str();
}

KnownContents DiskFiles::contents() const {
  const std::scoped_lock guard(Lock);
  return Known;
}

KnownContents DiskFiles::contentsSeen() const {
  KnownContents seen = contents();
  const std::scoped_lock guard(Lock);
  std::erase_if(
      seen, [&](const auto &known) { return !States.contains(known.first); });
  return seen;
}

bool DiskFiles::hasLearned() const {
  const std::scoped_lock guard(Lock);
  return Learned;
}

Digest Files::Shared::listingOf(llvm::StringRef path) {
  {
    const std::scoped_lock guard(Lock);
    if (const auto found = Listings.find(path); found != Listings.end())
      return found->second;
  }
  const Digest listing = digestOf(llvm::join(namesIn(path), "/"));
  const std::scoped_lock guard(Lock);
  return Listings.try_emplace(path, listing).first->second;
}

Files::Files(KnownContents known)
    : State(std::make_unique<DiskFiles>(std::move(known))) {}
Files::Files(Files &disk, OtherFiles others)
    : State(std::make_unique<OtherVersion>(disk.shared(), std::move(others))) {}
Files::~Files() = default;

bool Files::isStill(const Input &input) {
  switch (input.look) {
  case Look::Absent:
    return bool(State->at(input.path).error());
  case Look::Present:
    return !State->at(input.path).error();
  case Look::Read:
    return input.content != Digest{} &&
           input.content == State->contentOf(input.path);
  case Look::Listed:
    return input.content == State->listingOf(input.path);
  }
  return false;
}

std::string_view Files::textOf(const std::string &path) {
  const llvm::MemoryBuffer *buffer = State->at(path).buffer();
  return buffer ? buffer->getBuffer() : llvm::StringRef();
}

KnownContents Files::contents() const { return State->contents(); }
KnownContents Files::contentsSeen() const { return State->contentsSeen(); }
bool Files::hasLearned() const { return State->hasLearned(); }

} // namespace cachetidy::extract
