// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "extract/Outside.h"

#include "clang/Frontend/CompilerInstance.h"
#include "clang/Lex/HeaderSearch.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;

namespace cachetidy::extract {

static bool isBelow(llvm::StringRef path, llvm::StringRef folder) {
  return !folder.empty() && path.consume_front(folder) &&
         (path.empty() || path.front() == '/' || folder.back() == '/');
}

/// A project may be there itself.
static bool isOfSystem(llvm::StringRef path, llvm::StringRef root) {
  return (path.starts_with("/usr/") || path.starts_with("/opt/")) &&
         !isBelow(path, root);
}

bool isOutside(const SourceManager &sources, SourceLocation at,
               llvm::StringRef root) {
  at = sources.getExpansionLoc(at);
  if (sources.isInSystemHeader(at))
    return true;
  const FileID file = sources.getFileID(at);
  const OptionalFileEntryRef entry = sources.getFileEntryRefForID(file);
  return entry && file != sources.getMainFileID() &&
         isOfSystem(entry->getName(), root);
}

void markOutside(CompilerInstance &compiler, llvm::StringRef root) {
  HeaderSearch &headers = compiler.getPreprocessor().getHeaderSearchInfo();
  for (DirectoryLookup &folder : headers.search_dir_range())
    if (OptionalDirectoryEntryRef entry = folder.getDirRef();
        entry && isOfSystem(entry->getName(), root) &&
        folder.getDirCharacteristic() == SrcMgr::C_User)
      folder = DirectoryLookup(*entry, SrcMgr::C_System, /*isFramework=*/false);
}

} // namespace cachetidy::extract
