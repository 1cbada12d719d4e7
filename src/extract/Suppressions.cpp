// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// NOLINT comments, read as clang-tidy reads them: by their text alone; and
// those that begin with "cachetidy:".

#include "extract/Suppressions.h"
#include "extract/Conditions.h"
#include "extract/Contracts.h"
#include "extract/Invocation.h"
#include "extract/Outside.h"

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

/// What stands behind a NOLINT on its line, without what sets it apart.
static llvm::StringRef reasonIn(llvm::StringRef rest) {
  return rest.take_until([](char letter) { return letter == '\n'; })
      .split("*/")
      .first.ltrim(" \t:-")
      .rtrim();
}

namespace {

/// The comments of one file.
class Scan {
public:
  Scan(Tables &tables, FileID id, llvm::StringRef text)
      : Table(tables), File(id), Text(text) {}

  void nolints();
  void remarks();

private:
  facts::Index textOrNone(llvm::StringRef text) {
    return text.empty() ? facts::none : Table.string(text);
  }
  void readParentheses(llvm::StringRef &rest, facts::Suppression &row);
  void readRemark(llvm::StringRef text, facts::Suppression &row);
  void add(facts::Suppression row, std::size_t offset);

  Tables &Table;
  FileID File;
  llvm::StringRef Text;
  std::optional<Conditions> Conditional;
};

} // namespace

void Scan::add(facts::Suppression row, std::size_t offset) {
  const SourceManager &sources = Table.Context.getSourceManager();
  if (!Conditional)
    Conditional.emplace(Text);
  row.isConditional = Conditional->holdAt(offset);
  row.at = {Table.file(File), sources.getLineNumber(File, offset),
            sources.getColumnNumber(File, offset)};
  Table.Unit.suppressions.push_back(row);
}

void Scan::readParentheses(llvm::StringRef &rest, facts::Suppression &row) {
  const size_t close = rest.find_first_of(")\n");
  if (!rest.starts_with("(") || close == llvm::StringRef::npos ||
      rest[close] != ')')
    return;
  row.checks = Table.string(rest.substr(1, close - 1));
  rest = rest.substr(close + 1);
}

void Scan::nolints() {
  constexpr llvm::StringLiteral word = "NOLINT";
  for (size_t at = Text.find(word); at != llvm::StringRef::npos;
       at = Text.find(word, at + word.size())) {
    facts::Suppression row;
    llvm::StringRef rest = Text.substr(at + word.size());
    row.kind = kindOf(rest);
    if (!rest.empty() && (llvm::isAlnum(rest.front()) || rest.front() == '_'))
      continue;
    readParentheses(rest, row);
    row.reason = textOrNone(reasonIn(rest));
    add(row, at);
  }
}

void Scan::readRemark(llvm::StringRef text, facts::Suppression &row) {
  llvm::StringRef rest = text;
  if (!rest.consume_front("allow") ||
      (!rest.empty() && llvm::isAlnum(rest.front()))) {
    row.kind = SuppressionKind::Unclear;
    row.checks = textOrNone(text);
    return;
  }
  const auto [checks, reason] = rest.split(':');
  row.kind = SuppressionKind::Allow;
  row.checks = textOrNone(checks.trim());
  row.reason = textOrNone(reason.trim());
}

void Scan::remarks() {
  for (const Remark &remark : Table.remarks(File)) {
    if (!invalidatorsIn(remark.text).empty() && standsAtCode(remark))
      continue;
    facts::Suppression row;
    readRemark(remark.text, row);
    row.lastLine = remark.lastLine;
    row.length = remark.length;
    add(row, remark.offset);
  }
}

void addSuppressions(Tables &tables, CommentedFiles *commented) {
  const SourceManager &sources = tables.Context.getSourceManager();
  for (FileID id : tables.knownFiles()) {
    const std::optional<llvm::StringRef> text = sources.getBufferDataOrNone(id);
    const OptionalFileEntryRef file = sources.getFileEntryRefForID(id);
    if (!text ||
        (commented && file &&
         !commented->holds(plainPath(file->getName(), sources.getFileManager()),
                           *text)))
      continue;
    Scan scan(tables, id, *text);
    scan.nolints();
    // What a library says to its own authors is nobody else's business.
    if (!isOutside(sources, sources.getLocForStartOfFile(id), tables.root()))
      scan.remarks();
  }
}

} // namespace cachetidy::extract
