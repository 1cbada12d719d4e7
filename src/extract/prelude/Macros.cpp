// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By the text of the definition.

#include "extract/prelude/Macros.h"

#include "clang/Basic/IdentifierTable.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace cachetidy::extract {

std::optional<std::string> definitionOf(const Token &name,
                                        const MacroDirective *macro,
                                        const SourceManager &sources) {
  const MacroInfo *info = macro->getMacroInfo();
  const FileID file = sources.getFileID(name.getLocation());
  if (!info || !info->isObjectLike() || !sources.getFileEntryRefForID(file))
    return std::nullopt;
  const llvm::StringRef text = Lexer::getSourceText(
      CharSourceRange::getTokenRange(info->getDefinitionLoc(),
                                     info->getDefinitionEndLoc()),
      sources, LangOptions());
  if (text.contains('\n'))
    return std::nullopt;
  const llvm::StringRef defined = name.getIdentifierInfo()->getName();
  return ("-D" + defined + "=" + text.drop_front(defined.size()).trim()).str();
}

} // namespace cachetidy::extract
