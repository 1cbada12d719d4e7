// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "extract/Outside.h"

#include "clang/Frontend/CompilerInstance.h"
#include "clang/Lex/HeaderSearch.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;

namespace cachetidy::extract {

static bool isOfSystem(llvm::StringRef path) {
  return path.starts_with("/usr/") || path.starts_with("/opt/");
}

bool isOutside(const SourceManager &sources, SourceLocation at,
               llvm::StringRef root) {
  at = sources.getExpansionLoc(at);
  if (sources.isInSystemHeader(at))
    return true;
  const FileID file = sources.getFileID(at);
  const OptionalFileEntryRef entry = sources.getFileEntryRefForID(file);
  return entry && file != sources.getMainFileID() &&
         isOfSystem(entry->getName()) &&
         (root.empty() || !entry->getName().starts_with(root));
}

void markOutside(CompilerInstance &compiler, llvm::StringRef root) {
  // A project that is there itself says what is not its own.
  if (isOfSystem(root))
    return;
  HeaderSearch &headers = compiler.getPreprocessor().getHeaderSearchInfo();
  for (DirectoryLookup &folder : headers.search_dir_range())
    if (OptionalDirectoryEntryRef entry = folder.getDirRef();
        entry && isOfSystem(entry->getName()) &&
        folder.getDirCharacteristic() == SrcMgr::C_User)
      folder = DirectoryLookup(*entry, SrcMgr::C_System, /*isFramework=*/false);
}

} // namespace cachetidy::extract
