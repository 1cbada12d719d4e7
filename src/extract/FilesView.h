// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The files of a run, as one translation unit sees them.

#ifndef CACHETIDY_EXTRACT_FILESVIEW_H
#define CACHETIDY_EXTRACT_FILESVIEW_H

#include "extract/SharedFiles.h"

namespace cachetidy::extract {

/// Has a working directory of its own, and keeps account of every look, in
/// vain or not: a header that is added where it was looked for in vain changes
/// what is included.
class FilesView : public llvm::vfs::FileSystem {
public:
  FilesView(Files &files, std::string directory)
      : All(files.shared()), Directory(std::move(directory)) {}

  /// What was looked at, sorted by path.
  std::vector<Input> inputs() const;

  llvm::ErrorOr<llvm::vfs::Status> status(const llvm::Twine &path) override;
  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
  openFileForRead(const llvm::Twine &path) override;
  llvm::vfs::directory_iterator dir_begin(const llvm::Twine &path,
                                          std::error_code &error) override;
  std::error_code setCurrentWorkingDirectory(const llvm::Twine &path) override;
  llvm::ErrorOr<std::string> getCurrentWorkingDirectory() const override {
    return Directory;
  }
  std::error_code getRealPath(const llvm::Twine &path,
                              llvm::SmallVectorImpl<char> &result) override;

private:
  class OpenFile;
  class Listing;
  struct Account {
    Look look = Look::Absent;
    Digest content{};
  };

  std::string absolute(const llvm::Twine &path) const;
  FileState &lookAt(const std::string &path);
  void note(llvm::StringRef path, Account account);

  Files::Shared &All;
  std::string Directory;
  llvm::StringMap<Account> Accounts;
};

} // namespace cachetidy::extract

#endif
