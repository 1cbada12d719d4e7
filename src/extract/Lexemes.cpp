// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The tokens of a file's text, by Clang's own lexer.

#include "extract/Lexemes.h"

#include "clang/Basic/LangOptions.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/Token.h"

using namespace clang;

namespace cachetidy::extract {

namespace {

/// Asked for places that never lie before the one asked for last.
class Lines {
public:
  explicit Lines(const char *begin) : Seen(begin), Start(begin) {}

  std::uint32_t line(const char *place) {
    for (; Seen != place; ++Seen)
      if (*Seen == '\n') {
        ++Line;
        Start = Seen + 1;
      }
    return Line;
  }
  /// Of the last place.
  std::uint32_t column() const { return Seen - Start + 1; }

private:
  const char *Seen;
  const char *Start;
  std::uint32_t Line = 1;
};

} // namespace

static LangOptions modernCpp() {
  LangOptions options;
  options.LineComment = true;
  options.CPlusPlus = options.CPlusPlus11 = options.CPlusPlus14 = true;
  options.RawStringLiterals = true;
  return options;
}

Lexemes lex(llvm::StringRef text) {
  Lexemes result;
  const LangOptions options = modernCpp();
  Lexer lexer(SourceLocation(), options, text.begin(), text.begin(),
              text.end());
  lexer.SetCommentRetentionState(true);
  Lines lines(text.begin());
  Token token;
  for (lexer.LexFromRawLexer(token); token.isNot(tok::eof);
       lexer.LexFromRawLexer(token)) {
    Lexeme lexeme;
    lexeme.kind = token.getKind();
    lexeme.text = {lexer.getBufferLocation() - token.getLength(),
                   token.getLength()};
    lexeme.line = lines.line(lexeme.text.begin());
    lexeme.column = lines.column();
    lexeme.lastLine = lines.line(lexeme.end());
    lexeme.startsLine = token.isAtStartOfLine();
    (token.is(tok::comment) ? result.comments : result.code).push_back(lexeme);
  }
  return result;
}

} // namespace cachetidy::extract
