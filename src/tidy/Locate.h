// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From places as findings name them to Clang's.

#ifndef CACHETIDY_TIDY_LOCATE_H
#define CACHETIDY_TIDY_LOCATE_H

#include "rules/Finding.h"

#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/FileEntry.h"
#include "clang/Basic/SourceLocation.h"

#include "llvm/ADT/StringRef.h"

#include <optional>
#include <string_view>

namespace clang {
class SourceManager;
} // namespace clang

namespace cachetidy::tidy {

/// Finds places in the sources of one AST.
class Locator {
public:
  /// Relative file names are below `root`.
  Locator(clang::SourceManager &sources, llvm::StringRef root)
      : Sources(sources), Root(root) {}

  /// Invalid where the AST has read no such file.
  clang::SourceLocation operator()(const rules::Location &at) const;

  /// The same in files that the AST has not read, too: of notes.
  clang::SourceLocation anywhere(const rules::Location &at) const;

  /// As the AST has read it.
  std::optional<std::string_view> text(const std::string &file) const;

  /// As many bytes; invalid where the AST has read no such file, as the next is
  /// null.
  clang::CharSourceRange range(const rules::Location &at,
                               std::uint32_t length) const;
  clang::FixItHint fixIt(const rules::Edit &edit) const;

private:
  clang::OptionalFileEntryRef find(const std::string &name) const;

  clang::SourceManager &Sources;
  llvm::StringRef Root;
};

} // namespace cachetidy::tidy

#endif
