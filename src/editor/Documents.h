// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which documents an editor has open, as its messages tell.

#ifndef CACHETIDY_EDITOR_DOCUMENTS_H
#define CACHETIDY_EDITOR_DOCUMENTS_H

#include "llvm/Support/JSON.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cachetidy::editor {

/// What stands between two ends of the language server protocol needs to know
/// no more than this to have a document looked at again. Not safe to use from
/// several threads.
class Documents {
public:
  /// Takes note of what the message opens or changes. Gives the file that it
  /// closes; empty for any other message, and for what is none.
  std::string hear(std::string_view message);

  /// Messages after which clangd parses the file as it is and says what it
  /// finds; none for one that is not open. It would take no notice of a text
  /// that is the same, so there is a line more at the end for as long as that
  /// takes: no place in the document is another.
  std::vector<std::string> lookAgain(const std::string &file) const;

private:
  struct Document {
    std::string uri;
    std::int64_t version = 0;
    std::int64_t lastLine = 0; ///< counted from 0
  };
  static void change(Document &open, const llvm::json::Object &named,
                     const llvm::json::Array *changes);

  std::map<std::string, Document> ByFile; ///< absolute
};

} // namespace cachetidy::editor

#endif
