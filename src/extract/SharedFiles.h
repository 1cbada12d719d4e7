// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the views of the translation units share.

#ifndef CACHETIDY_EXTRACT_SHAREDFILES_H
#define CACHETIDY_EXTRACT_SHAREDFILES_H

#include "extract/Files.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/Support/VirtualFileSystem.h"

#include <mutex>

namespace cachetidy::extract {

/// A path at the time it was first looked at.
class FileState {
public:
  explicit FileState(const std::string &path);

  /// Why there is nothing; no error where there is something.
  std::error_code error() const { return Error; }
  const llvm::vfs::Status &status() const { return Status; }
  const Stamp &stamp() const { return Stamped; }

  /// Reads the file, the first time; null where it cannot be read.
  const llvm::MemoryBuffer *buffer();
  /// Of the buffer. All zeros, which no file has, where it was not read, is no
  /// regular file, or changed since it was first looked at.
  Digest content();
  /// Whether a change after reading would have changed the stamp.
  bool isSettled();

private:
  void read();

  std::error_code Error;
  llvm::vfs::Status Status;
  Stamp Stamped;
  std::once_flag IsRead;
  std::unique_ptr<llvm::MemoryBuffer> Buffer;
  Digest Content{};
  std::int64_t ReadAt = 0;
};

class Files::Shared {
public:
  explicit Shared(KnownContents known) : Known(std::move(known)) {}

  FileState &at(llvm::StringRef path);
  /// Reads the file only if its stamp is not known.
  Digest contentOf(llvm::StringRef path);
  /// Of the names in a folder.
  Digest listingOf(llvm::StringRef path);

  /// To be called when a file was read.
  void learn(llvm::StringRef path, FileState &state);

  KnownContents contents() const;
  KnownContents contentsSeen() const;
  bool hasLearned() const;

private:
  mutable std::mutex Lock;
  llvm::StringMap<std::unique_ptr<FileState>> States;
  llvm::StringMap<Digest> Listings;
  KnownContents Known;
  bool Learned = false;
};

} // namespace cachetidy::extract

#endif
