// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "extract/HeaderOutlines.h"

#include "extract/Invocation.h"

#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace cachetidy::extract {

std::map<std::string, Outline>
outlinesIn(const SourceManager &sources, const std::map<FileID, Seldom> &seldom,
           Outlines &known) {
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
  std::map<std::string, Outline> outlines;
  const Seldom none;
  for (const auto &[path, ids] : headers) {
    // What is read twice may mean two things.
    const auto one = seldom.find(ids.front());
    const bool isPlain = ids.size() != 1 || one == seldom.end();
    if (std::optional<llvm::StringRef> text =
            sources.getBufferDataOrNone(ids.front()))
      outlines[path] = known.of(path, *text, isPlain ? none : one->second);
  }
  return outlines;
}

} // namespace cachetidy::extract
