// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Clang writes what it makes into buffers of its own.

#include "extract/PastedNames.h"

#include "clang/Basic/CharInfo.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace cachetidy::extract {

/// The token that stands there.
static StringRef wordAt(StringRef text) {
  return text.take_while(
      [](unsigned char letter) { return isAsciiIdentifierContinue(letter); });
}

std::vector<std::string> pastedNames(const SourceManager &sources) {
  llvm::StringSet<> names;
  for (unsigned i = 0; i < sources.local_sloc_entry_size(); ++i) {
    const SrcMgr::SLocEntry &entry = sources.getLocalSLocEntry(i);
    if (!entry.isExpansion())
      continue;
    const SrcMgr::ExpansionInfo &expansion = entry.getExpansion();
    const SourceLocation spelled = expansion.getSpellingLoc();
    if (spelled.isMacroID() || !sources.isWrittenInScratchSpace(spelled) ||
        sources.isInSystemHeader(
            sources.getExpansionLoc(expansion.getExpansionLocStart())))
      continue;
    const auto [file, offset] = sources.getDecomposedLoc(spelled);
    const StringRef word = wordAt(sources.getBufferData(file).substr(offset));
    if (!word.empty())
      names.insert(word);
  }
  std::vector<std::string> sorted;
  for (const StringRef name : names.keys())
    sorted.push_back(name.str());
  llvm::sort(sorted);
  return sorted;
}

} // namespace cachetidy::extract
