// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a git repository says of a project's other versions.

#ifndef CACHETIDY_DRIVER_REPOSITORY_H
#define CACHETIDY_DRIVER_REPOSITORY_H

#include "driver/Paths.h"
#include "driver/revisions/Git.h"
#include "driver/revisions/TouchedLines.h"
#include "extract/Files.h"

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cachetidy::driver {

/// A commit, as seen from the files on the disk.
struct Version {
  extract::OtherFiles others;
  /// Files that only the disk has, by what they were called in the commit.
  std::map<Path, Path> renamed;
  /// Submodules whose files are those of the disk, with the reason.
  std::map<Path, std::string> unreadable;
};

/// Nothing is written to it, and nothing is checked out.
class Repository {
public:
  /// The one that a folder is in. A Failure says that git knows none.
  explicit Repository(const Path &folder);

  /// The full name of the commit that a revision means; before the first
  /// commit, HEAD means a tree without files. A Failure says that there is
  /// none, and how to fetch it.
  std::string commit(const std::string &revision) const;
  /// Where one has left the other.
  std::string mergeBase(const std::string &one, const std::string &other) const;

  Version version(const std::string &commit) const;
  /// Files that git was not told of, and not told to ignore.
  std::set<Path> untracked() const;
  /// Of the files in `to`, or on the disk where it is empty.
  TouchedLines touchedLines(const std::string &from,
                            const std::string &to) const;

private:
  GitAnswer ask(std::vector<std::string> words,
                const std::string &input = {}) const;
  /// A Failure if git has no answer.
  std::string need(std::vector<std::string> words,
                   const std::string &input = {}) const;
  bool hasNoCommit() const;
  std::string emptyTree() const;
  /// What to do about history that is not here; empty where all of it is.
  std::string adviceIfShallow() const;
  void addFiles(Version &version, const std::string &commit) const;
  struct Object {
    std::string_view name;
    Path path; ///< where it is checked out
    bool isLink = false;
  };
  /// With line ends, and what filters such as Git LFS make of them; or not.
  enum class As { CheckedOut, Stored };
  void read(std::span<const Object> objects, As form,
            extract::OtherFiles &into) const;
  void addSubmodule(Version &version, const Path &path,
                    const std::string &commit) const;

  Path Top; ///< without symbolic links
};

} // namespace cachetidy::driver

#endif
