// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What of a file its preprocessor obeys.

#ifndef CACHETIDY_EXTRACT_PRELUDE_DIRECTIVES_H
#define CACHETIDY_EXTRACT_PRELUDE_DIRECTIVES_H

#include "clang/Lex/DependencyDirectivesScanner.h"
#include "llvm/ADT/StringMap.h"

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace clang {
class SourceManager;
} // namespace clang

namespace cachetidy::extract {

/// The directives of the files of a run, each file taken apart once. Safe to
/// use from several threads.
class Directives {
public:
  using List = llvm::ArrayRef<clang::dependency_directives_scan::Directive>;

  /// Those of a file, whose text must outlive this; nothing where it is not
  /// understood.
  std::optional<List> of(llvm::StringRef path, llvm::StringRef text);

  /// Whether a file includes one other, and does nothing else.
  bool forwards(llvm::StringRef path, llvm::StringRef text);

  /// Whether it stands anywhere in the text of a file, as a word of its own.
  bool isSpelled(llvm::StringRef name, llvm::StringRef path,
                 llvm::StringRef text);

  /// Whether a place, or the inclusion by which the project came to it, stands
  /// between braces, as within extern "C" { }: in the text, whatever conditions
  /// say.
  bool isEnclosed(clang::SourceLocation place,
                  const clang::SourceManager &sources);

private:
  struct File;
  File &at(llvm::StringRef path);
  bool isEnclosed(llvm::StringRef path, llvm::StringRef text,
                  std::size_t offset);

  std::mutex Lock;
  llvm::StringMap<std::shared_ptr<File>> Known;
};

} // namespace cachetidy::extract

#endif
