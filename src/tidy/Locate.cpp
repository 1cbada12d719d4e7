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

clang::SourceLocation Locator::operator()(const rules::Location &at) const {
  llvm::SmallString<256> path(at.file);
  llvm::sys::path::make_absolute(Root, path);
  clang::OptionalFileEntryRef file =
      Sources.getFileManager().getOptionalFileRef(path);
  if (!file)
    return {};
  return Sources.translateFileLineCol(*file, at.line, at.column);
}

clang::FixItHint Locator::fixIt(const rules::Edit &edit) const {
  const clang::SourceLocation begin = (*this)(edit.at);
  if (begin.isInvalid())
    return {};
  return clang::FixItHint::CreateReplacement(
      clang::CharSourceRange::getCharRange(
          begin, begin.getLocWithOffset(static_cast<int>(edit.length))),
      edit.text);
}

} // namespace cachetidy::tidy
