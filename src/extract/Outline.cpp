// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Outlines of texts, and of the headers that a unit has read.

#include "extract/Outline.h"

#include "extract/HiddenBodies.h"
#include "extract/Invocation.h"
#include "extract/Lexemes.h"

#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceManager.h"

#include <algorithm>

using namespace clang;

namespace cachetidy::extract {

namespace {

enum class Part : std::uint8_t {
  Shown,
  Hidden,
  Closing, ///< the '}' of what is hidden
};

} // namespace

static std::vector<Part> partsOf(std::string_view text,
                                 llvm::ArrayRef<Lexeme> code,
                                 std::span<const BodyRange> bodies) {
  std::vector<Part> parts(code.size(), Part::Shown);
  for (const BodyRange &body : bodies) {
    auto isBefore = [&](const Lexeme &lexeme, unsigned offset) {
      return lexeme.text.begin() < text.data() + offset;
    };
    const auto *first = llvm::lower_bound(code, body.begin, isBefore);
    const auto *last = llvm::lower_bound(code, body.end, isBefore);
    if (last == code.end() ||
        std::any_of(first, last,
                    [](const Lexeme &lexeme) { return lexeme.isDirective(); }))
      continue;
    std::fill(parts.begin() + (first - code.begin()),
              parts.begin() + (last - code.begin()), Part::Hidden);
    parts[last - code.begin()] = Part::Closing;
  }
  return parts;
}

/// What stands before a token: a new line ends a directive, and a gap tells
/// macros with arguments from others, and is seen by those that make strings of
/// them. A comment is a gap.
static std::string gapsBefore(const Lexemes &lexemes) {
  std::string gaps;
  const char *end = nullptr;
  const auto *comment = lexemes.comments.data();
  const auto *lastComment = comment + lexemes.comments.size();
  for (const Lexeme &token : lexemes.code) {
    bool startsLine = token.startsLine;
    for (; comment != lastComment && comment->text.begin() < token.text.begin();
         ++comment)
      startsLine |= comment->startsLine;
    const bool isApart = token.text.begin() != end;
    gaps += startsLine ? '\n' : isApart ? ' ' : '\0';
    end = token.end();
  }
  return gaps;
}

Digest outlineOf(std::string_view text, std::span<const BodyRange> bodies) {
  const Lexemes lexemes = lex(text);
  const std::vector<Part> parts = partsOf(text, lexemes.code, bodies);
  const std::string gaps = gapsBefore(lexemes);
  std::string outline;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i] == Part::Hidden)
      continue;
    outline += parts[i] == Part::Closing ? '\1' : gaps[i];
    outline += lexemes.code[i].text;
  }
  return digestOf(outline);
}

Digest Outlines::of(std::string_view path, std::string_view text,
                    std::span<const BodyRange> bodies) {
  const std::scoped_lock guard(Lock);
  std::vector<Known> &known = ByPath[std::string(path)];
  for (const Known &one : known)
    if (std::ranges::equal(one.bodies, bodies))
      return one.outline;
  known.push_back({{bodies.begin(), bodies.end()}, outlineOf(text, bodies)});
  return known.back().outline;
}

std::map<std::string, Digest> outlinesIn(ASTContext &context, Outlines &known) {
  const SourceManager &sources = context.getSourceManager();
  std::map<FileID, std::vector<BodyRange>> bodies = hiddenBodies(context);
  std::map<std::string, std::vector<FileID>> headers;
  for (unsigned i = 0; i < sources.local_sloc_entry_size(); ++i) {
    const SrcMgr::SLocEntry &entry = sources.getLocalSLocEntry(i);
    if (!entry.isFile() || entry.getFile().getIncludeLoc().isInvalid() ||
        SrcMgr::isSystem(entry.getFile().getFileCharacteristic()))
      continue;
    const FileID id = sources.getFileID(
        SourceLocation::getFromRawEncoding(entry.getOffset()));
    if (sources.getFileEntryRefForID(id))
      headers[plainPath(entry.getFile().getName(), sources.getFileManager())]
          .push_back(id);
  }
  std::map<std::string, Digest> outlines;
  for (const auto &[path, ids] : headers) {
    // What is read twice may mean two things.
    const auto &hidden =
        ids.size() == 1 ? bodies[ids.front()] : std::vector<BodyRange>();
    if (std::optional<llvm::StringRef> text =
            sources.getBufferDataOrNone(ids.front()))
      outlines[path] = known.of(path, *text, hidden);
  }
  return outlines;
}

} // namespace cachetidy::extract
