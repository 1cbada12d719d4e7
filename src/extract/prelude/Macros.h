// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Macros that a file defines, as a command line would.

#ifndef CACHETIDY_EXTRACT_PRELUDE_MACROS_H
#define CACHETIDY_EXTRACT_PRELUDE_MACROS_H

#include "clang/Basic/SourceManager.h"
#include "clang/Lex/MacroInfo.h"
#include "clang/Lex/Token.h"

#include <optional>
#include <string>

namespace cachetidy::extract {

/// As in Command::macros; nothing for what takes arguments, goes over several
/// lines, or is defined by no file.
std::optional<std::string> definitionOf(const clang::Token &name,
                                        const clang::MacroDirective *macro,
                                        const clang::SourceManager &sources);

} // namespace cachetidy::extract

#endif
