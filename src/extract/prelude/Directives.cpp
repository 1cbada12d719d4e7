// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By Clang's scanner of dependencies.

#include "extract/prelude/Directives.h"
#include "extract/Lexemes.h"

#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace cachetidy::extract {

struct Directives::File {
  std::once_flag isScanned;
  bool isUnderstood = false;
  llvm::SmallVector<dependency_directives_scan::Token, 0> tokens;
  llvm::SmallVector<dependency_directives_scan::Directive, 0> list;

  std::once_flag isLexed;
  /// Where the outermost braces open and close, in turn.
  std::vector<std::size_t> braces;

  std::once_flag isRead;
  llvm::StringSet<> names;
};

Directives::File &Directives::at(llvm::StringRef path) {
  const std::scoped_lock guard(Lock);
  std::shared_ptr<File> &file = Known[path];
  if (!file)
    file = std::make_shared<File>();
  return *file;
}

std::optional<Directives::List> Directives::of(llvm::StringRef path,
                                               llvm::StringRef text) {
  File &file = at(path);
  std::call_once(file.isScanned, [&] {
    file.isUnderstood =
        !scanSourceForDependencyDirectives(text, file.tokens, file.list);
  });
  return file.isUnderstood ? std::optional<List>(file.list) : std::nullopt;
}

bool Directives::forwards(llvm::StringRef path, llvm::StringRef text) {
  using namespace dependency_directives_scan;
  const std::optional<List> list = of(path, text);
  unsigned included = 0;
  for (const Directive &directive : list.value_or(List()))
    if (directive.Kind == pp_include)
      ++included;
    else if (directive.Kind != pp_pragma_once && directive.Kind != pp_eof)
      return false;
  return included == 1;
}

bool Directives::isEnclosed(llvm::StringRef path, llvm::StringRef text,
                            std::size_t offset) {
  File &file = at(path);
  std::call_once(file.isLexed, [&] {
    unsigned depth = 0;
    for (const Lexeme &lexeme : lex(text).code) {
      const bool opens = lexeme.kind == tok::l_brace;
      const bool closes = lexeme.kind == tok::r_brace && depth != 0;
      if ((opens && depth == 0) || (closes && depth == 1))
        file.braces.push_back(lexeme.text.begin() - text.begin());
      depth += opens ? 1 : closes ? -1 : 0;
    }
  });
  // One that is open was opened and not closed before.
  return (llvm::lower_bound(file.braces, offset) - file.braces.begin()) % 2 !=
         0;
}

bool Directives::isSpelled(llvm::StringRef name, llvm::StringRef path,
                           llvm::StringRef text) {
  File &file = at(path);
  std::call_once(file.isRead, [&] {
    for (const Lexeme &lexeme : lex(text).code)
      if (lexeme.kind == tok::raw_identifier)
        file.names.insert(lexeme.text);
  });
  return file.names.contains(name);
}

/// Headers from outside are taken to close what they open.
bool Directives::isEnclosed(SourceLocation place,
                            const SourceManager &sources) {
  while (place.isValid() && sources.isInSystemHeader(place))
    place = sources.getIncludeLoc(sources.getFileID(place));
  for (; place.isValid();
       place = sources.getIncludeLoc(sources.getFileID(place))) {
    const auto [id, offset] = sources.getDecomposedLoc(place);
    const auto file = sources.getFileEntryRefForID(id);
    if (file && isEnclosed(file->getName(), sources.getBufferData(id), offset))
      return true;
  }
  return false;
}

} // namespace cachetidy::extract
