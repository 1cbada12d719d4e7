// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which files a library opens.

#ifndef CACHETIDY_DRIVER_OPENEDFILES_H
#define CACHETIDY_DRIVER_OPENEDFILES_H

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/VirtualFileSystem.h"

#include <set>
#include <string>

namespace cachetidy::driver {

/// The files on the disk; each that is opened is added to `names`, with its
/// absolute path.
class OpenedFiles : public llvm::vfs::ProxyFileSystem {
public:
  explicit OpenedFiles(std::set<std::string> &names)
      : ProxyFileSystem(llvm::vfs::getRealFileSystem()), Names(names) {}

  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
  openFileForRead(const llvm::Twine &path) override {
    auto file = ProxyFileSystem::openFileForRead(path);
    llvm::SmallString<256> name;
    path.toVector(name);
    if (file && !makeAbsolute(name))
      Names.insert(name.str().str());
    return file;
  }

private:
  std::set<std::string> &Names;
};

} // namespace cachetidy::driver

#endif
