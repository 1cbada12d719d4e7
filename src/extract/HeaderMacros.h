// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the preprocessor makes of the headers of the project.

#ifndef CACHETIDY_EXTRACT_HEADERMACROS_H
#define CACHETIDY_EXTRACT_HEADERMACROS_H

#include "extract/Files.h"

#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/DenseMap.h"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace clang {
class MacroInfo;
class PPCallbacks;
class Preprocessor;
class Token;
} // namespace clang

namespace cachetidy::extract {

/// Two units that see the same text, and the same here, see the same tokens.
class HeaderMacros {
public:
  /// Looks on from now on; must outlive the preprocessor's work.
  explicit HeaderMacros(clang::Preprocessor &preprocessor);

  /// Of a part of a file: which macros stand in it, and how each is defined.
  /// Nothing where it holds a directive, or a macro that is another each time.
  std::optional<Digest> within(clang::FileID file, unsigned begin,
                               unsigned end) const;

private:
  class Callbacks;
  struct Use {
    unsigned offset = 0;
    /// How it is defined; null for a directive, and for what the compiler makes
    /// up anew each time.
    const std::string *definition = nullptr;
  };

  void add(clang::SourceLocation at, const std::string *definition);
  const std::string *definitionOf(const clang::Token &name,
                                  const clang::MacroInfo *macro);
  const std::string *placeOf(const clang::Token &name);

  const clang::SourceManager &Sources;
  llvm::DenseMap<clang::FileID, std::vector<Use>> Uses; ///< in their order
  llvm::DenseMap<const clang::MacroInfo *, std::unique_ptr<std::string>> Known;
  std::set<std::string> Places;
};

} // namespace cachetidy::extract

#endif
