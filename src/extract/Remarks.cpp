// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What comments say to cachetidy, and of which code.

#include "extract/Remarks.h"
#include "extract/Lexemes.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

#include <algorithm>

using namespace clang;

namespace cachetidy::extract {

namespace {

constexpr llvm::StringLiteral address = "cachetidy:";

/// Comments that read as one: of those with "//" each directly below the other.
struct Block {
  llvm::ArrayRef<Lexeme> comments;
  std::size_t codeBefore = 0; ///< how many tokens stand before it

  const Lexeme &first() const { return comments.front(); }
  const Lexeme &last() const { return comments.back(); }
};

/// Of a comment, without what makes it one.
struct Line {
  llvm::StringRef text;
  const Lexeme *comment;
  const char *place; ///< of the comment, or of what a further line says
  std::uint32_t line = 0;
};

class Reader {
public:
  explicit Reader(llvm::StringRef text) : Text(text), Tokens(lex(text)) {}

  std::vector<Remark> run();

private:
  std::size_t codeBefore(const char *place) const;
  bool goesOn(const Lexeme &comment, const Lexeme &below) const;
  void findBlocks();
  bool isAlone(const Lexeme &comment) const;
  std::uint32_t lastLineBelow(const Block &block) const;
  bool isInBody(const Block &block) const;
  Remark remarkOf(llvm::ArrayRef<Line> lines, const Block &block) const;

  llvm::StringRef Text;
  Lexemes Tokens;
  std::vector<Block> Blocks;
};

} // namespace

/// Whoever begins a sentence with it means the tool, or speaks of it.
static bool isAddressed(llvm::StringRef line) {
  const bool isOfTool = line.consume_front(address);
  return isOfTool || (line.consume_front_insensitive(address) &&
                      (line.ltrim().starts_with("allow ") ||
                       line.ltrim().starts_with("invalidated by ")));
}

static bool isLineComment(const Lexeme &comment) {
  return comment.text.starts_with("//");
}

static void addLines(const Lexeme &comment, llvm::SmallVectorImpl<Line> &to) {
  constexpr llvm::StringLiteral marks = " \t\r*/!<";
  llvm::StringRef rest = comment.text;
  if (!isLineComment(comment))
    rest.consume_back("*/");
  for (std::uint32_t line = comment.line; line == comment.line || !rest.empty();
       ++line) {
    llvm::StringRef piece;
    std::tie(piece, rest) = rest.split('\n');
    llvm::StringRef text = piece.ltrim(marks).rtrim();
    to.push_back({text, &comment,
                  line == comment.line ? piece.begin() : text.begin(), line});
  }
}

/// Of code from its beginning on; 0 where it ends before it has begun. An item
/// of a list ends with its comma as well.
static std::uint32_t lastLineOf(llvm::ArrayRef<Lexeme> code, bool isItem) {
  std::uint32_t last = 0;
  int brackets = 0, braces = 0;
  bool isOver = false, isClosed = false;
  for (const Lexeme &token : code) {
    const bool isOnNext = last != 0 && token.line > last;
    if (token.isDirective() || (isOnNext && (isOver || isClosed || braces > 0)))
      break;
    brackets += token.is(tok::l_paren, tok::l_square);
    brackets -= token.is(tok::r_paren, tok::r_square);
    braces += token.kind == tok::l_brace;
    braces -= token.kind == tok::r_brace;
    if (brackets < 0 || braces < 0)
      break;
    const bool isOutside = brackets == 0 && braces == 0;
    isOver |= isOutside &&
              (token.kind == tok::semi || (isItem && token.kind == tok::comma));
    isClosed = isOutside && token.kind == tok::r_brace;
    last = token.lastLine;
  }
  return last;
}

std::size_t Reader::codeBefore(const char *place) const {
  return llvm::partition_point(
             Tokens.code,
             [&](const Lexeme &token) { return token.text.begin() < place; }) -
         Tokens.code.begin();
}

bool Reader::goesOn(const Lexeme &comment, const Lexeme &below) const {
  return isLineComment(comment) && isLineComment(below) &&
         below.line == comment.lastLine + 1 && below.column == comment.column &&
         codeBefore(comment.end()) == codeBefore(below.text.begin());
}

void Reader::findBlocks() {
  llvm::ArrayRef<Lexeme> rest = Tokens.comments;
  while (!rest.empty()) {
    std::size_t size = 1;
    while (size < rest.size() && goesOn(rest[size - 1], rest[size]))
      ++size;
    Blocks.push_back({rest.take_front(size), codeBefore(rest[0].text.begin())});
    rest = rest.drop_front(size);
  }
}

/// Without code on its lines.
bool Reader::isAlone(const Lexeme &comment) const {
  const llvm::ArrayRef<Lexeme> code = Tokens.code;
  const std::size_t after = codeBefore(comment.text.begin());
  return (after == 0 || code[after - 1].lastLine < comment.line) &&
         (after == code.size() || code[after].line > comment.lastLine);
}

/// Of the code below the block, with nothing but comments between.
std::uint32_t Reader::lastLineBelow(const Block &block) const {
  const llvm::ArrayRef<Lexeme> code = Tokens.code;
  std::uint32_t line = block.last().lastLine;
  for (const Block &other : Blocks)
    if (other.codeBefore == block.codeBefore && other.first().line == line + 1)
      line = other.last().lastLine;
  const std::size_t begin = block.codeBefore;
  if (begin == code.size() || code[begin].line > line + 1)
    return 0;
  const bool isItem =
      begin != 0 && code[begin - 1].is(tok::comma, tok::l_paren);
  return lastLineOf(code.drop_front(begin), isItem);
}

/// Whether a function's head stands before a brace, and no namespace's or
/// class's: one that ends in parentheses is none of these.
static bool isBody(llvm::ArrayRef<Lexeme> before) {
  bool hasParameters = false;
  for (const Lexeme &token : llvm::reverse(before)) {
    if (token.text == "namespace")
      return false;
    if (token.is(tok::semi, tok::l_brace) || token.kind == tok::r_brace)
      break;
    hasParameters |= token.kind == tok::r_paren;
  }
  return hasParameters;
}

bool Reader::isInBody(const Block &block) const {
  int closed = 0;
  for (std::size_t i = block.codeBefore; i-- > 0;) {
    closed += Tokens.code[i].kind == tok::r_brace;
    if (Tokens.code[i].kind != tok::l_brace || closed-- > 0)
      continue;
    if (isBody(llvm::ArrayRef(Tokens.code).take_front(i)))
      return true;
    closed = 0;
  }
  return false;
}

Remark Reader::remarkOf(llvm::ArrayRef<Line> lines, const Block &block) const {
  const Line &first = lines.front();
  Remark remark;
  remark.text = first.text.drop_front(address.size()).trim().str();
  for (const Line &more : lines.drop_front())
    remark.text += " " + more.text.str();
  remark.offset = first.place - Text.begin();
  if (lines.size() == 1 && !first.comment->text.contains('\n'))
    remark.length = first.comment->text.size();
  remark.lastLine = isAlone(*first.comment) ? lastLineBelow(block) : first.line;
  remark.isInBody = isInBody(block);
  return remark;
}

std::vector<Remark> Reader::run() {
  findBlocks();
  std::vector<Remark> remarks;
  for (const Block &block : Blocks) {
    llvm::SmallVector<Line> lines;
    for (const Lexeme &comment : block.comments)
      addLines(comment, lines);
    for (llvm::ArrayRef<Line> rest = lines; !rest.empty();) {
      // What begins none goes with the one before, or is passed over.
      const auto end =
          std::find_if(rest.begin() + 1, rest.end(), [](const Line &line) {
            return line.text.empty() || isAddressed(line.text);
          });
      const auto part = rest.take_front(end - rest.begin());
      if (isAddressed(part.front().text))
        remarks.push_back(remarkOf(part, block));
      rest = rest.drop_front(part.size());
    }
  }
  return remarks;
}

std::vector<Remark> remarksIn(std::string_view text) {
  // Most files have none, and are not read.
  return llvm::StringRef(text).contains(address.drop_front())
             ? Reader(text).run()
             : std::vector<Remark>();
}

} // namespace cachetidy::extract
