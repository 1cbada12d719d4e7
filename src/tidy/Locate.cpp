// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From places as findings name them to Clang's.

#include "tidy/Locate.h"

#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"

namespace cachetidy::tidy {

clang::OptionalFileEntryRef Locator::find(const std::string &name) const {
  llvm::SmallString<256> path(name);
  llvm::sys::path::make_absolute(Root, path);
  return Sources.getFileManager().getOptionalFileRef(path);
}

std::optional<std::string_view> Locator::text(const std::string &name) const {
  const clang::OptionalFileEntryRef file = find(name);
  if (!file)
    return std::nullopt;
  const clang::FileID id = Sources.translateFile(*file);
  const std::optional<llvm::StringRef> text =
      id.isValid() ? Sources.getBufferDataOrNone(id) : std::nullopt;
  return text ? std::optional<std::string_view>(*text) : std::nullopt;
}

clang::SourceLocation Locator::operator()(const rules::Location &at) const {
  const clang::OptionalFileEntryRef file = find(at.file);
  if (!file)
    return {};
  return Sources.translateFileLineCol(*file, at.line, at.column);
}

clang::SourceLocation Locator::anywhere(const rules::Location &at) const {
  const clang::OptionalFileEntryRef file = find(at.file);
  if (!file)
    return {};
  const clang::FileID id =
      Sources.getOrCreateFileID(*file, clang::SrcMgr::C_User);
  return Sources.translateLineCol(id, at.line, at.column);
}

clang::CharSourceRange Locator::range(const rules::Location &at,
                                      std::uint32_t length) const {
  const clang::SourceLocation begin = (*this)(at);
  if (begin.isInvalid())
    return {};
  return clang::CharSourceRange::getCharRange(
      begin, begin.getLocWithOffset(static_cast<int>(length)));
}

clang::FixItHint Locator::fixIt(const rules::Edit &edit) const {
  const clang::CharSourceRange replaced = range(edit.at, edit.length);
  return replaced.isInvalid()
             ? clang::FixItHint()
             : clang::FixItHint::CreateReplacement(replaced, edit.text);
}

} // namespace cachetidy::tidy
