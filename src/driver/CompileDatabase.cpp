// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The compile commands of a project, read by Clang's own tooling.

#include "driver/CompileDatabase.h"
#include "extract/PrecompiledHeaders.h"

#include "clang/Driver/Types.h"
#include "clang/Tooling/CompilationDatabase.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"

#include <set>
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
    std::unique_ptr<tooling::CompilationDatabase> database)
    : Database(std::move(database)) {}
CompileDatabase::~CompileDatabase() = default;
CompileDatabase::CompileDatabase(CompileDatabase &&) noexcept = default;

std::variant<CompileDatabase, std::string>
CompileDatabase::load(const std::string &directory) {
  std::string error;
  auto database =
      tooling::CompilationDatabase::loadFromDirectory(directory, error);
  if (!database)
    return error;
  return CompileDatabase(std::move(database));
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

bool isSourceName(const std::string &file) {
  return typeOf(file) != clang::driver::types::TY_INVALID &&
         !isOtherLanguage(file);
}

bool isCompiledName(const std::string &file) {
  return isSourceName(file) &&
         !clang::driver::types::onlyPrecompileType(typeOf(file));
}

} // namespace cachetidy::driver
