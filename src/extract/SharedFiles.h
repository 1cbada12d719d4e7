// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the views of the translation units share.

#ifndef CACHETIDY_EXTRACT_SHAREDFILES_H
#define CACHETIDY_EXTRACT_SHAREDFILES_H

#include "extract/CommentedFiles.h"
#include "extract/Files.h"
#include "extract/Outline.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/Support/VirtualFileSystem.h"

#include <mutex>
#include <vector>

namespace cachetidy::extract {

/// A path at the time it was first looked at.
class FileState {
public:
  /// On the disk.
  explicit FileState(const std::string &path);
  /// Elsewhere: nothing, something with no text, or a file.
  explicit FileState(std::error_code error) : Error(error) {}
  explicit FileState(llvm::vfs::Status status,
                     std::unique_ptr<llvm::MemoryBuffer> buffer = nullptr);

  /// Why there is nothing; no error where there is something.
  std::error_code error() const { return Error; }
  const llvm::vfs::Status &status() const { return Status; }
  const Stamp &stamp() const { return Stamped; }

  /// Reads the file, the first time; null where it cannot be read.
  const llvm::MemoryBuffer *buffer();
  /// Why it cannot be read, or cannot be found; no error where it can.
  std::error_code whyUnread();
  /// Of the buffer. All zeros, which no file has, where it was not read, is no
  /// regular file, or changed since it was first looked at.
  Digest content();
  /// Whether a change after reading would have changed the stamp.
  bool isSettled();

private:
  void read();

  std::error_code Error;
  std::error_code ReadError;
  llvm::vfs::Status Status;
  Stamp Stamped;
  std::once_flag IsRead;
  std::unique_ptr<llvm::MemoryBuffer> Buffer;
  Digest Content{};
  std::int64_t ReadAt = 0; ///< 0 for what is not on the disk
};

class Files::Shared {
public:
  virtual ~Shared() = default;

  virtual FileState &at(llvm::StringRef path) = 0;
  /// Reads the file only if its stamp is not known.
  virtual Digest contentOf(llvm::StringRef path) = 0;
  /// Of a folder, sorted.
  virtual std::vector<std::string> namesIn(llvm::StringRef path) = 0;
  /// Without symbolic links; nothing where there is nothing.
  virtual llvm::ErrorOr<std::string> realPath(llvm::StringRef path) = 0;

  /// To be called when a file was read.
  virtual void learn(llvm::StringRef path, FileState &state) = 0;

  virtual KnownContents contents() const = 0;
  virtual KnownContents contentsSeen() const = 0;
  virtual bool hasLearned() const = 0;

  /// Of the names in a folder.
  Digest listingOf(llvm::StringRef path);

  Outlines outlines;
  CommentedFiles commented;

private:
  std::mutex Lock;
  llvm::StringMap<Digest> Listings;
};

/// As they are.
class DiskFiles : public Files::Shared {
public:
  explicit DiskFiles(KnownContents known) : Known(std::move(known)) {}

  FileState &at(llvm::StringRef path) override;
  Digest contentOf(llvm::StringRef path) override;
  std::vector<std::string> namesIn(llvm::StringRef path) override;
  llvm::ErrorOr<std::string> realPath(llvm::StringRef path) override;
  void learn(llvm::StringRef path, FileState &state) override;
  KnownContents contents() const override;
  KnownContents contentsSeen() const override;
  bool hasLearned() const override;

private:
  mutable std::mutex Lock;
  llvm::StringMap<std::unique_ptr<FileState>> States;
  KnownContents Known;
  bool Learned = false;
};

} // namespace cachetidy::extract

#endif
