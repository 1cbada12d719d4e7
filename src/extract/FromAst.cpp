// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From an AST to a unit: declarations, suppressions, what was included.

#include "extract/FromAst.h"
#include "extract/Declarations.h"
#include "extract/Suppressions.h"
#include "facts/Merge.h"

#include "clang/Basic/SourceManager.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace cachetidy::extract {

/// Headers from outside that the project includes, and all that the main file
/// includes itself.
static void addTranslationUnit(Tables &tables, bool isComplete) {
  const SourceManager &sources = tables.Context.getSourceManager();
  facts::TranslationUnit row;
  row.file = tables.file(sources.getMainFileID());
  row.isComplete = isComplete;
  for (unsigned i = 0; i < sources.local_sloc_entry_size(); ++i) {
    const SrcMgr::SLocEntry &entry = sources.getLocalSLocEntry(i);
    if (!entry.isFile() || entry.getFile().getIncludeLoc().isInvalid())
      continue;
    SourceLocation from = entry.getFile().getIncludeLoc();
    bool isOutside = SrcMgr::isSystem(entry.getFile().getFileCharacteristic());
    if (sources.isWrittenInMainFile(from) ||
        (isOutside && !sources.isInSystemHeader(from)))
      row.includes.push_back(
          tables.string(tables.path(entry.getFile().getName())));
  }
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

static std::string ancestorWith(llvm::StringRef file, llvm::StringRef name) {
  llvm::StringRef folder = llvm::sys::path::parent_path(file);
  for (; !folder.empty(); folder = llvm::sys::path::parent_path(folder)) {
    llvm::SmallString<256> candidate(folder);
    llvm::sys::path::append(candidate, name);
    if (llvm::sys::fs::exists(candidate))
      return folder.str();
  }
  return "";
}

std::string projectRoot(llvm::StringRef absoluteFile) {
  for (llvm::StringRef mark : {"cachetidy.json", ".git"})
    if (std::string root = ancestorWith(absoluteFile, mark); !root.empty())
      return root;
  return llvm::sys::path::parent_path(absoluteFile).str();
}

} // namespace cachetidy::extract
