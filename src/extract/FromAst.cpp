// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From an AST to a unit: declarations, suppressions, what was included.

#include "extract/FromAst.h"
#include "extract/Declarations.h"
#include "extract/Suppressions.h"
#include "facts/Merge.h"

#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace cachetidy::extract {

/// Headers from outside that the project includes, and all that the main file
/// includes itself.
static void addTranslationUnit(Tables &tables, bool isComplete) {
  const SourceManager &sources = tables.Context.getSourceManager();
  facts::TranslationUnit row;
  row.file = tables.file(sources.getMainFileID());
  row.isComplete = isComplete;
  auto main = sources.getFileEntryRefForID(sources.getMainFileID());
  auto include = [&](const SrcMgr::SLocEntry &entry) {
    if (!entry.isFile() || entry.getFile().getIncludeLoc().isInvalid())
      return;
    SourceLocation from = entry.getFile().getIncludeLoc();
    bool isOutside = SrcMgr::isSystem(entry.getFile().getFileCharacteristic());
    if (sources.getFileEntryRefForID(sources.getFileID(from)) == main ||
        (isOutside && !sources.isInSystemHeader(from)))
      row.includes.push_back(
          tables.string(tables.path(entry.getFile().getName())));
  };
  for (unsigned i = 0; i < sources.local_sloc_entry_size(); ++i)
    include(sources.getLocalSLocEntry(i));
  // An editor keeps what comes with the first lines of a file.
  for (unsigned i = 0; i < sources.loaded_sloc_entry_size(); ++i)
    include(sources.getLoadedSLocEntry(i));
  llvm::sort(row.includes);
  row.includes.erase(llvm::unique(row.includes), row.includes.end());
  tables.Unit.translationUnits.push_back(std::move(row));
}

facts::Unit extractAst(ASTContext &context, const AstRequest &request) {
  Tables tables(context, request.root);
  Declarations declarations(tables);
  for (const Decl *decl : context.getTraversalScope())
    if (const auto *unit = dyn_cast<TranslationUnitDecl>(decl))
      for (const Decl *inner : unit->decls())
        declarations.declaration(inner);
    else
      declarations.declaration(decl);
  addTranslationUnit(tables, request.isComplete);
  addSuppressions(tables);
  return facts::canonical(tables.Unit);
}

} // namespace cachetidy::extract
