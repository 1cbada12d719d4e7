// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By the text of the definition.

#include "extract/prelude/Macros.h"

#include "clang/Lex/Lexer.h"

using namespace clang;

namespace cachetidy::extract {

std::optional<std::string> definitionOf(llvm::StringRef name,
                                        const MacroInfo *macro,
                                        const SourceManager &sources) {
  if (!macro || !macro->isObjectLike())
    return std::nullopt;
  const llvm::StringRef text = Lexer::getSourceText(
      CharSourceRange::getTokenRange(macro->getDefinitionLoc(),
                                     macro->getDefinitionEndLoc()),
      sources, LangOptions());
  if (text.contains('\n') || !text.starts_with(name))
    return std::nullopt;
  return ("-D" + name + "=" + text.drop_front(name.size()).trim()).str();
}

} // namespace cachetidy::extract
