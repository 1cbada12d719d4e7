// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Words, brackets and literals in a source text.

#ifndef CACHETIDY_RULES_CODETEXT_H
#define CACHETIDY_RULES_CODETEXT_H

#include <cstddef>
#include <string>
#include <string_view>

namespace cachetidy::rules {

/// Whether it is a name.
bool isWord(std::string_view text);

/// Whether the name stands in it, and not only as a part of another.
bool hasWord(std::string_view text, std::string_view word);

/// What its literals hold, as written, one behind the other.
std::string literalText(std::string_view code);

/// Whether a range can be an expression: it begins and ends between words, and
/// closes what it opens. In a text that has changed it mostly cannot.
bool isPieceOfCode(std::string_view source, std::size_t from,
                   std::size_t length);

/// Whether it is one comment and nothing else.
bool isComment(std::string_view text);

} // namespace cachetidy::rules

#endif
