// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The compile commands of a project, read by Clang's own tooling.

#include "driver/CompileDatabase.h"

#include "driver/OpenedFiles.h"
#include "extract/PrecompiledHeaders.h"

#include "clang/Driver/Types.h"
#include "clang/Tooling/JSONCompilationDatabase.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"

#include <tuple>

using namespace clang;

namespace cachetidy::driver {
namespace {

clang::driver::types::ID typeOf(llvm::StringRef file) {
  const llvm::StringRef ending = llvm::sys::path::extension(file);
  return clang::driver::types::lookupTypeForExtension(
      ending.drop_front(!ending.empty()));
}

/// Databases list all that is compiled, assembler and Fortran among it.
bool isOtherLanguage(llvm::StringRef file) {
  const auto type = typeOf(file);
  return type != clang::driver::types::TY_INVALID &&
         (!clang::driver::types::isDerivedFromC(type) ||
          type == clang::driver::types::TY_Asm ||
          type == clang::driver::types::TY_PP_Asm);
}

/// A shell splits a command at tabs and newlines as well, Clang's reader at
/// spaces only: CMake lists of several lines come with both.
std::vector<std::string> wordsOf(const tooling::CompileCommand &command) {
  std::vector<std::string> words;
  for (llvm::StringRef word : command.CommandLine)
    if (word = word.trim(); !word.empty())
      words.push_back(word.str());
  return words;
}

std::vector<extract::Request>
requests(const std::vector<tooling::CompileCommand> &commands) {
  std::vector<extract::Request> result;
  std::set<std::tuple<std::string, std::string, std::vector<std::string>>> seen;
  extract::PrecompiledHeaders precompiled;
  for (const tooling::CompileCommand &command : commands) {
    std::vector<std::string> words =
        precompiled.asText(wordsOf(command), command.Directory);
    if (!isOtherLanguage(command.Filename) &&
        seen.emplace(command.Directory, command.Filename, words).second)
      result.push_back(
          {command.Directory, command.Filename, std::move(words), {}});
  }
  return result;
}

} // namespace

CompileDatabase::CompileDatabase(
    std::unique_ptr<tooling::CompilationDatabase> commands)
    : Opened(std::make_unique<std::set<std::string>>()) {
  auto expanded = tooling::expandResponseFiles(
      std::move(commands), llvm::makeIntrusiveRefCnt<OpenedFiles>(*Opened));
  Database = tooling::inferTargetAndDriverMode(
      tooling::inferMissingCompileCommands(std::move(expanded)));
}
CompileDatabase::~CompileDatabase() = default;
CompileDatabase::CompileDatabase(CompileDatabase &&) noexcept = default;

std::variant<CompileDatabase, std::string>
CompileDatabase::load(const std::string &file) {
  std::string error;
  auto commands = tooling::JSONCompilationDatabase::loadFromFile(
      file, error, tooling::JSONCommandLineSyntax::AutoDetect);
  if (!commands)
    return error;
  return CompileDatabase(std::move(commands));
}

std::vector<extract::Request> CompileDatabase::all() const {
  std::vector<extract::Request> every =
      requests(Database->getAllCompileCommands());
  llvm::erase_if(every, [](const extract::Request &request) {
    return extract::makesPrecompiledHeader(request.arguments);
  });
  return every;
}

std::vector<extract::Request>
CompileDatabase::of(const std::string &file) const {
  return requests(Database->getCompileCommands(file));
}

std::set<std::string>
CompileDatabase::responseFilesOf(const std::string &file) const {
  Opened->clear();
  Database->getCompileCommands(file);
  return *Opened;
}

bool isSourceName(const std::string &file) {
  return typeOf(file) != clang::driver::types::TY_INVALID &&
         !isOtherLanguage(file);
}

bool isCompiledName(const std::string &file) {
  return isSourceName(file) &&
         !clang::driver::types::onlyPrecompileType(typeOf(file));
}

} // namespace cachetidy::driver
