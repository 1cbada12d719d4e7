// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The compile commands of a project, read by Clang's own tooling.

#ifndef CACHETIDY_DRIVER_COMPILEDATABASE_H
#define CACHETIDY_DRIVER_COMPILEDATABASE_H

#include "extract/Extract.h"

#include <memory>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace clang::tooling {
class CompilationDatabase;
}

namespace cachetidy::driver {

class CompileDatabase {
public:
  /// A compile_commands.json, or why it cannot be read.
  static std::variant<CompileDatabase, std::string>
  load(const std::string &file);
  ~CompileDatabase();
  CompileDatabase(CompileDatabase &&) noexcept;

  /// Every entry that compiles C or C++, in the database's order, once each;
  /// those that make precompiled headers are none.
  std::vector<extract::Request> all() const;

  /// The entries of a file. One that has none is compiled as the file most
  /// like it, which is how a header can be read on its own.
  std::vector<extract::Request> of(const std::string &file) const;

  /// Where arguments of these entries stand, as "@file" tells: absolute paths.
  std::set<std::string> responseFilesOf(const std::string &file) const;

private:
  explicit CompileDatabase(
      std::unique_ptr<clang::tooling::CompilationDatabase> commands);

  std::unique_ptr<std::set<std::string>> Opened; ///< by what is below
  std::unique_ptr<clang::tooling::CompilationDatabase> Database;
};

/// Whether a file of that name is C or C++ source, or a header.
bool isSourceName(const std::string &file);
/// Whether it is source, and no header.
bool isCompiledName(const std::string &file);

} // namespace cachetidy::driver

#endif
