// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Another version of a project, seen in the place of the one on the disk.

#include "extract/OtherVersion.h"

#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

#include <filesystem>
#include <set>

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

namespace cachetidy::extract {

static std::string in(llvm::StringRef folder, llvm::StringRef name) {
  return folder.str() + (folder.ends_with("/") ? "" : "/") + name.str();
}

std::optional<std::string>
OtherVersion::targetOf(const std::string &link) const {
  if (const auto found = Others.find(link); found != Others.end()) {
    const OtherFile &file = found->second;
    return file.kind == OtherFile::Link ? std::optional(file.text)
                                        : std::nullopt;
  }
  std::error_code error;
  const std::filesystem::path target =
      std::filesystem::read_symlink(link, error);
  return error ? std::nullopt : std::optional(target.string());
}

std::string OtherVersion::resolve(llvm::StringRef given, unsigned links) {
  const llvm::StringRef parent = path::parent_path(given);
  const llvm::StringRef name = path::filename(given);
  if (parent.empty())
    return given.str();
  const std::string folder = resolveFolder(parent, links);
  if (name == ".")
    return folder;
  if (name == "..")
    return folder == "/" ? folder : path::parent_path(folder).str();
  std::string place = in(folder, name);
  constexpr unsigned most = 40; // as Linux has it
  const std::optional<std::string> target =
      links < most ? targetOf(place) : std::nullopt;
  if (!target)
    return place;
  return resolve(target->starts_with('/') ? *target : in(folder, *target),
                 links + 1);
}

std::string OtherVersion::resolveFolder(llvm::StringRef given, unsigned links) {
  {
    const std::scoped_lock guard(Lock);
    if (const auto found = Folders.find(given); found != Folders.end())
      return found->second;
  }
  std::string place = resolve(given, links);
  const std::scoped_lock guard(Lock);
  return Folders.try_emplace(given, std::move(place)).first->second;
}

bool OtherVersion::hasFilesIn(const std::string &folder) const {
  const std::string start = in(folder, "");
  for (auto next = Others.lower_bound(start);
       next != Others.end() && next->first.starts_with(start); ++next)
    if (next->second.kind != OtherFile::Absent)
      return true;
  return false;
}

static llvm::vfs::Status statusOf(const std::string &place, fs::file_type type,
                                  std::size_t size) {
  // No device of the disk has that number.
  constexpr std::uint64_t device = UINT64_MAX;
  return {place,
          fs::UniqueID(device, llvm::xxh3_64bits(place)),
          llvm::sys::TimePoint<>(),
          /*User=*/0,
          /*Group=*/0,
          size,
          type,
          fs::perms::all_read};
}

std::unique_ptr<FileState> OtherVersion::make(const std::string &place) const {
  const auto found = Others.find(place);
  const bool isSaid = found != Others.end();
  if (isSaid && found->second.kind == OtherFile::Regular) {
    const std::string &text = found->second.text;
    return std::make_unique<FileState>(
        statusOf(place, fs::file_type::regular_file, text.size()),
        llvm::MemoryBuffer::getMemBufferCopy(text, place));
  }
  if (hasFilesIn(place) && (isSaid || Disk.at(place).error()))
    return std::make_unique<FileState>(
        statusOf(place, fs::file_type::directory_file, 0));
  if (isSaid)
    return std::make_unique<FileState>(
        std::make_error_code(std::errc::no_such_file_or_directory));
  return nullptr;
}

FileState *OtherVersion::other(const std::string &place) {
  {
    const std::scoped_lock guard(Lock);
    if (const auto found = States.find(place); found != States.end())
      return found->second.get();
  }
  std::unique_ptr<FileState> state = make(place);
  const std::scoped_lock guard(Lock);
  return States.try_emplace(place, std::move(state)).first->second.get();
}

FileState &OtherVersion::at(llvm::StringRef path) {
  const std::string place = resolve(path);
  FileState *state = other(place);
  return state ? *state : Disk.at(place);
}

Digest OtherVersion::contentOf(llvm::StringRef path) {
  const std::string place = resolve(path);
  FileState *state = other(place);
  return state ? state->content() : Disk.contentOf(place);
}

void OtherVersion::learn(llvm::StringRef path, FileState &state) {
  const std::string place = resolve(path);
  if (!other(place))
    Disk.learn(place, state);
}

std::vector<std::string> OtherVersion::namesIn(llvm::StringRef path) {
  const std::string folder = resolve(path);
  const std::vector<std::string> onDisk = Disk.namesIn(folder);
  std::set<std::string> names(onDisk.begin(), onDisk.end());
  const std::string start = in(folder, "");
  // What stands for a folder comes before what is in it.
  for (auto next = Others.lower_bound(start);
       next != Others.end() && next->first.starts_with(start); ++next) {
    const auto [name, below] =
        llvm::StringRef(next->first).drop_front(start.size()).split('/');
    if (next->second.kind != OtherFile::Absent)
      names.insert(name.str());
    else if (below.empty())
      names.erase(name.str());
  }
  return {names.begin(), names.end()};
}

llvm::ErrorOr<std::string> OtherVersion::realPath(llvm::StringRef path) {
  std::string place = resolve(path);
  const FileState *state = other(place);
  if (const std::error_code error =
          state ? state->error() : Disk.at(place).error())
    return error;
  return place;
}

} // namespace cachetidy::extract
