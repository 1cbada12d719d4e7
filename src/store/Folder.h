// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A folder of files that several processes may write and lose at any time.

#ifndef CACHETIDY_STORE_FOLDER_H
#define CACHETIDY_STORE_FOLDER_H

#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cachetidy::store {

/// A file is complete or not there: it is written under another name, and takes
/// its place. Nothing is locked. Safe to use from several threads.
class Folder {
public:
  /// Without a path, a folder that keeps nothing.
  explicit Folder(std::string path) : Path(std::move(path)) {}

  const std::string &path() const { return Path; }

  /// The content of a file; names are relative, with '/'. Reading counts as a
  /// use.
  std::optional<std::string> read(const std::string &name) const;
  void write(const std::string &name, std::string_view content);
  void remove(const std::string &name) const;
  bool has(const std::string &name) const;

  /// To a folder, from this one.
  std::string pathTo(const std::string &folder) const;

  /// Counts as a use of the file.
  void touch(const std::string &name) const;

  /// Removes, in folders of this one, what was not used for longest until no
  /// more than `most` bytes are left in all; what stands beside them counts,
  /// and stays. Removes, too, what processes that were killed left
  /// half-written. Files that are not named by a digest are not ours, and stay.
  void shrink(std::span<const std::string_view> folders, std::uint64_t most);

  /// Whether shrink() was not called for a day.
  bool isShrinkingDue() const;

  /// "path: reason" for the first file that could not be written.
  std::string problem() const;

private:
  std::string at(const std::string &name) const { return Path + "/" + name; }
  void fail(const std::string &path, const std::string &reason);

  std::string Path;
  mutable std::mutex Lock;
  std::string Problem;
};

} // namespace cachetidy::store

#endif
