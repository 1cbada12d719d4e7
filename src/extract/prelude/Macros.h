// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Macros that a file defines, as a command line would.

#ifndef CACHETIDY_EXTRACT_PRELUDE_MACROS_H
#define CACHETIDY_EXTRACT_PRELUDE_MACROS_H

#include "clang/Basic/SourceManager.h"
#include "clang/Lex/MacroInfo.h"

#include <optional>
#include <string>

namespace cachetidy::extract {

/// As in Command::macros; nothing for what takes arguments, goes over several
/// lines, or is not defined at all.
std::optional<std::string> definitionOf(llvm::StringRef name,
                                        const clang::MacroInfo *macro,
                                        const clang::SourceManager &sources);

} // namespace cachetidy::extract

#endif
