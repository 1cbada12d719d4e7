// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads comments by their text alone, as NOLINT comments are.

#include "extract/Contracts.h"

#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace cachetidy::extract {

/// Where the comment begins that stands directly above a place.
static size_t startOfComment(llvm::StringRef text, size_t place) {
  size_t start = text.take_front(place).rfind('\n');
  while (start != llvm::StringRef::npos && start > 0) {
    const size_t above = text.take_front(start).rfind('\n');
    const size_t first = above == llvm::StringRef::npos ? 0 : above + 1;
    llvm::StringRef line = text.slice(first, start).trim();
    if (!line.starts_with("//") && !line.starts_with("/*") &&
        !line.starts_with("*") && !line.ends_with("*/"))
      break;
    start = above;
  }
  return start == llvm::StringRef::npos ? 0 : start;
}

static bool isInName(char letter) {
  return llvm::isAlnum(letter) || letter == '_' || letter == ':' ||
         letter == '~';
}

/// Whether what was taken for a name goes on as prose: "by forget, as the
/// manual says". A name that is more than a word is one all the same.
static bool isProse(llvm::StringRef name, llvm::StringRef rest) {
  const bool goesOn =
      rest.consume_front(" ") && !rest.empty() && llvm::isAlnum(rest.front());
  return goesOn && llvm::all_of(name, llvm::isLower);
}

/// Takes away what stands between two names of a list. False at its end.
static bool skipBetween(llvm::StringRef &text) {
  text.consume_front("()");
  text = text.ltrim();
  bool isListed = text.consume_front(",");
  text = text.ltrim();
  isListed |= text.consume_front("and ") || text.consume_front("or ");
  text = text.ltrim();
  return isListed;
}

llvm::SmallVector<llvm::StringRef, 1> invalidatorsIn(llvm::StringRef remark) {
  llvm::SmallVector<llvm::StringRef, 1> names;
  bool isListed = remark.consume_front("invalidated by ");
  remark = remark.ltrim();
  while (isListed) {
    const llvm::StringRef name = remark.take_while(isInName).rtrim(':');
    remark = remark.drop_front(name.size());
    if (name.empty() || (!names.empty() && isProse(name, remark)))
      break;
    names.push_back(name);
    isListed = skipBetween(remark);
  }
  return names;
}

bool standsAtCode(const Remark &remark) {
  return remark.isInBody || remark.lastLine != 0;
}

/// In one of its declarations, above it, or behind it on its last line.
static void addContracts(Tables &tables, const FunctionDecl *declaration,
                         std::vector<std::string> &contracts) {
  const SourceManager &sources = tables.Context.getSourceManager();
  const auto [file, begin] =
      sources.getDecomposedExpansionLoc(declaration->getBeginLoc());
  const auto [endFile, end] =
      sources.getDecomposedExpansionLoc(declaration->getEndLoc());
  const std::optional<llvm::StringRef> text = sources.getBufferDataOrNone(file);
  if (!text || endFile != file || end < begin)
    return;
  const size_t first = startOfComment(*text, begin);
  const size_t last = text->find('\n', end);
  for (const Remark &remark : tables.remarks(file))
    if (first <= remark.offset && remark.offset < last)
      for (llvm::StringRef name : invalidatorsIn(remark.text))
        contracts.push_back("cachetidy::invalidated_by, " + name.str());
}

std::vector<std::string> contractsOf(Tables &tables,
                                     const FunctionDecl *function) {
  std::vector<std::string> contracts;
  for (const FunctionDecl *declaration : function->redecls())
    addContracts(tables, declaration, contracts);
  llvm::sort(contracts);
  contracts.erase(llvm::unique(contracts), contracts.end());
  return contracts;
}

} // namespace cachetidy::extract
