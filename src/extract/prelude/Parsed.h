// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a prelude holds.

#ifndef CACHETIDY_EXTRACT_PRELUDE_PARSED_H
#define CACHETIDY_EXTRACT_PRELUDE_PARSED_H

#include "extract/Files.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/VirtualFileSystem.h"

#include <string>
#include <vector>

namespace cachetidy::extract {

/// The syntax tree of some headers, and what tells whether a unit that begins
/// with it is the unit that it would be without.
struct Prelude {
  struct File {
    llvm::StringRef path; ///< absolute
    /// That this one includes, again or for the first time.
    std::vector<unsigned> includes;
  };

  /// The file that was parsed, and the header that it includes, which includes
  /// all others: a main file cannot say that it is foreign. Both are nowhere
  /// but in memory.
  std::string path;
  std::string text;
  std::string header;
  /// As Clang writes it to a file.
  llvm::SmallVector<char, 0> tree;
  /// All files that were read, by absolute path, and which of `files` each is.
  llvm::StringMap<unsigned> numbers;
  std::vector<File> files;
  /// All that is spelled like a name in what was read.
  llvm::StringSet<> names;
  /// Macros of the command line, as in Command.
  std::vector<std::string> macros;
  /// Those that a unit defines itself, and must do without until it does.
  std::vector<std::string> defined;
  std::vector<std::string> searched;
  /// What it was made of.
  std::vector<Input> inputs;

  void addSources(llvm::vfs::InMemoryFileSystem &to) const;
};

} // namespace cachetidy::extract

#endif
