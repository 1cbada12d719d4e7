// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A file system that remembers what it was asked.

#include "extract/FilesView.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace cachetidy::extract {

class FilesView::OpenFile : public vfs::File {
public:
  OpenFile(FilesView &view, FileState &state, std::string path,
           vfs::Status status)
      : View(view), State(state), Path(std::move(path)),
        Status(std::move(status)) {}

  ErrorOr<vfs::Status> status() override { return Status; }

  ErrorOr<std::unique_ptr<MemoryBuffer>>
  getBuffer(const Twine &name, int64_t, bool needsEnd, bool) override {
    const MemoryBuffer *buffer = State.buffer();
    View.note(Path, {Look::Read, State.content()});
    if (!buffer)
      return std::make_error_code(std::errc::io_error);
    View.All.learn(Path, State);
    return MemoryBuffer::getMemBuffer(buffer->getBuffer(), name.str(),
                                      needsEnd);
  }

  std::error_code close() override { return {}; }

private:
  FilesView &View;
  FileState &State;
  std::string Path;
  vfs::Status Status;
};

std::string FilesView::absolute(const Twine &path) const {
  SmallString<256> result;
  path.toVector(result);
  if (makeAbsolute(result))
    return path.str();
  sys::path::remove_dots(result);
  return result.str().str();
}

void FilesView::note(StringRef path, Account account) {
  Account &known = Accounts[path];
  if (known.look <= account.look)
    known = account;
}

FileState &FilesView::lookAt(const std::string &path) {
  FileState &state = All.at(path);
  note(path, {state.error() ? Look::Absent : Look::Present, {}});
  return state;
}

ErrorOr<vfs::Status> FilesView::status(const Twine &path) {
  const FileState &state = lookAt(absolute(path));
  if (state.error())
    return state.error();
  return vfs::Status::copyWithNewName(state.status(), path);
}

ErrorOr<std::unique_ptr<vfs::File>>
FilesView::openFileForRead(const Twine &path) {
  std::string name = absolute(path);
  FileState &state = lookAt(name);
  if (state.error())
    return state.error();
  // A parser that learns of it later takes it for a fault of its own.
  if (state.status().isRegularFile() && state.whyUnread())
    return state.whyUnread();
  return std::make_unique<OpenFile>(
      *this, state, std::move(name),
      vfs::Status::copyWithNewName(state.status(), path));
}

class FilesView::Listing : public vfs::detail::DirIterImpl {
public:
  Listing(Files::Shared &files, std::string folder)
      : All(files), Folder(std::move(folder)), Names(files.namesIn(Folder)) {
    set();
  }

  std::error_code increment() override {
    ++Next;
    set();
    return {};
  }

private:
  /// The end has no path.
  void set() {
    CurrentEntry = vfs::directory_entry();
    if (Next == Names.size())
      return;
    const std::string path = Folder + "/" + Names[Next];
    CurrentEntry = vfs::directory_entry(path, All.at(path).status().getType());
  }

  Files::Shared &All;
  std::string Folder;
  std::vector<std::string> Names;
  std::size_t Next = 0;
};

vfs::directory_iterator FilesView::dir_begin(const Twine &path,
                                             std::error_code &error) {
  const std::string name = absolute(path);
  error = lookAt(name).error();
  if (error)
    return {};
  note(name, {Look::Listed, All.listingOf(name)});
  return vfs::directory_iterator(std::make_shared<Listing>(All, name));
}

std::error_code FilesView::setCurrentWorkingDirectory(const Twine &path) {
  Directory = absolute(path);
  return {};
}

std::error_code FilesView::getRealPath(const Twine &path,
                                       SmallVectorImpl<char> &result) {
  const ErrorOr<std::string> real = All.realPath(absolute(path));
  if (!real)
    return real.getError();
  result.assign(real->begin(), real->end());
  return {};
}

std::vector<Input> FilesView::inputs() const {
  std::vector<Input> result;
  for (const auto &row : Accounts)
    result.push_back(
        {row.getKey().str(), row.getValue().look, row.getValue().content});
  llvm::sort(result, [](const Input &left, const Input &right) {
    return left.path < right.path;
  });
  return result;
}

} // namespace cachetidy::extract
