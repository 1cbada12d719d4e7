// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// NOLINT comments, read as clang-tidy reads them: by their text alone.

#include "extract/Suppressions.h"

#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace cachetidy::extract {

using facts::SuppressionKind;

static SuppressionKind kindOf(llvm::StringRef &rest) {
  if (rest.consume_front("NEXTLINE"))
    return SuppressionKind::NextLine;
  if (rest.consume_front("BEGIN"))
    return SuppressionKind::Begin;
  if (rest.consume_front("END"))
    return SuppressionKind::End;
  return SuppressionKind::Line;
}

static void scan(Tables &tables, FileID id, llvm::StringRef text) {
  const SourceManager &sources = tables.Context.getSourceManager();
  constexpr llvm::StringLiteral word = "NOLINT";
  for (size_t at = text.find(word); at != llvm::StringRef::npos;
       at = text.find(word, at + word.size())) {
    facts::Suppression row;
    llvm::StringRef rest = text.substr(at + word.size());
    row.kind = kindOf(rest);
    if (!rest.empty() && (llvm::isAlnum(rest.front()) || rest.front() == '_'))
      continue;
    row.at = {tables.file(id), sources.getLineNumber(id, at),
              sources.getColumnNumber(id, at)};
    size_t close = rest.find_first_of(")\n");
    if (rest.starts_with("(") && close != llvm::StringRef::npos &&
        rest[close] == ')')
      row.checks = tables.string(rest.substr(1, close - 1));
    tables.Unit.suppressions.push_back(row);
  }
}

void addSuppressions(Tables &tables) {
  const SourceManager &sources = tables.Context.getSourceManager();
  for (FileID id : tables.knownFiles())
    if (std::optional<llvm::StringRef> text = sources.getBufferDataOrNone(id))
      scan(tables, id, *text);
}

} // namespace cachetidy::extract
