// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "extract/HeaderOutlines.h"

#include "extract/Invocation.h"

#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace cachetidy::extract {

std::map<std::string, Digest>
outlinesIn(const SourceManager &sources,
           std::map<FileID, std::vector<BodyRange>> bodies, Outlines &known) {
  std::map<std::string, std::vector<FileID>> headers;
  for (unsigned i = 0; i < sources.local_sloc_entry_size(); ++i) {
    const SrcMgr::SLocEntry &entry = sources.getLocalSLocEntry(i);
    if (!entry.isFile() || entry.getFile().getIncludeLoc().isInvalid() ||
        SrcMgr::isSystem(entry.getFile().getFileCharacteristic()))
      continue;
    const FileID id = sources.getFileID(
        SourceLocation::getFromRawEncoding(entry.getOffset()));
    if (sources.getFileEntryRefForID(id))
      headers[plainPath(entry.getFile().getName(), sources.getFileManager())]
          .push_back(id);
  }
  std::map<std::string, Digest> outlines;
  for (const auto &[path, ids] : headers) {
    // What is read twice may mean two things.
    const auto &hidden =
        ids.size() == 1 ? bodies[ids.front()] : std::vector<BodyRange>();
    if (std::optional<llvm::StringRef> text =
            sources.getBufferDataOrNone(ids.front()))
      outlines[path] = known.of(path, *text, hidden);
  }
  return outlines;
}

} // namespace cachetidy::extract
