// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Another version of a project, seen in the place of the one on the disk.

#ifndef CACHETIDY_EXTRACT_OTHERVERSION_H
#define CACHETIDY_EXTRACT_OTHERVERSION_H

#include "extract/SharedFiles.h"

#include <optional>

namespace cachetidy::extract {

/// Nothing is written anywhere: paths are those of the disk, and so are all
/// files that are the same in both versions. A folder of which this version has
/// no file is there if it is on the disk: that makes no difference to a parser.
class OtherVersion : public Files::Shared {
public:
  OtherVersion(Files::Shared &disk, OtherFiles others)
      : Disk(disk), Others(std::move(others)) {}

  FileState &at(llvm::StringRef path) override;
  Digest contentOf(llvm::StringRef path) override;
  std::vector<std::string> namesIn(llvm::StringRef path) override;
  llvm::ErrorOr<std::string> realPath(llvm::StringRef path) override;
  void learn(llvm::StringRef path, FileState &state) override;
  KnownContents contents() const override { return Disk.contents(); }
  KnownContents contentsSeen() const override { return Disk.contentsSeen(); }
  /// What is learned, the disk has learned.
  bool hasLearned() const override { return false; }

private:
  /// Where a path leads, by the symbolic links of this version.
  std::string resolve(llvm::StringRef path, unsigned links = 0);
  std::string resolveFolder(llvm::StringRef path, unsigned links);
  std::optional<std::string> targetOf(const std::string &link) const;

  /// Null where this version has what the disk has.
  FileState *other(const std::string &place);
  std::unique_ptr<FileState> make(const std::string &place) const;
  bool hasFilesIn(const std::string &folder) const;

  Files::Shared &Disk;
  const OtherFiles Others;
  std::mutex Lock; ///< of what follows
  llvm::StringMap<std::string> Folders;
  llvm::StringMap<std::unique_ptr<FileState>> States;
};

} // namespace cachetidy::extract

#endif
