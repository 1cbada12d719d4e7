// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The tokens of a file's text, read without anything else: what they mean, and
// which of them are compiled, is not asked.

#ifndef CACHETIDY_EXTRACT_LEXEMES_H
#define CACHETIDY_EXTRACT_LEXEMES_H

#include "clang/Basic/TokenKinds.h"
#include "llvm/ADT/StringRef.h"

#include <vector>

namespace cachetidy::extract {

struct Lexeme {
  clang::tok::TokenKind kind = clang::tok::unknown;
  llvm::StringRef text;     ///< a part of the file's
  std::uint32_t line = 0;   ///< from 1 on
  std::uint32_t column = 0; ///< from 1 on, in bytes
  std::uint32_t lastLine = 0;
  bool startsLine = false;

  const char *end() const { return text.end(); }
  bool is(clang::tok::TokenKind one, clang::tok::TokenKind other) const {
    return kind == one || kind == other;
  }
  /// The '#' of a directive.
  bool isDirective() const { return kind == clang::tok::hash && startsLine; }
};

/// Each in the order in which they stand in the file.
struct Lexemes {
  std::vector<Lexeme> code;
  std::vector<Lexeme> comments;
};

/// As C++, which tells comments from literals in C as well. The text has to end
/// with a null byte, as those of all buffers do.
Lexemes lex(llvm::StringRef text);

} // namespace cachetidy::extract

#endif
