// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Of a precompiled header only its control block is read.

#include "extract/PrecompiledHeaders.h"

#include "clang/Basic/FileManager.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Serialization/ASTReader.h"
#include "clang/Serialization/ModuleCache.h"
#include "clang/Serialization/PCHContainerOperations.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace cachetidy::extract {
namespace {

constexpr llvm::StringLiteral toParser = "-Xclang";
constexpr llvm::StringLiteral include = "-include";
constexpr llvm::StringLiteral includePrecompiled = "-include-pch";

using Words = std::vector<std::string>;

/// `-Xclang -include -Xclang X` is `-include X`, and so with -include-pch.
Words plain(const Words &words) {
  Words result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool isFramed =
        i + 3 < words.size() && words[i] == toParser &&
        words[i + 2] == toParser &&
        (words[i + 1] == include || words[i + 1] == includePrecompiled);
    if (isFramed) {
      result.insert(result.end(), {words[i + 1], words[i + 3]});
      i += 3;
    } else {
      result.push_back(words[i]);
    }
  }
  return result;
}

std::string besides(llvm::StringRef precompiled) {
  const llvm::StringRef ending = llvm::sys::path::extension(precompiled);
  if (ending != ".pch" && ending != ".gch")
    return "";
  const llvm::StringRef header = precompiled.drop_back(ending.size());
  return llvm::sys::fs::is_regular_file(header) ? header.str() : "";
}

/// What a precompiled header was made of, where this Clang cannot load it.
std::string madeOf(const std::string &precompiled) {
  FileManager files{FileSystemOptions()};
  PCHContainerOperations containers;
  const PCHContainerReader &reader = containers.getRawReader();
  const auto modules = createCrossProcessModuleCache();
  ASTReaderListener accepts;
  if (!ASTReader::readASTFileControlBlock(
          precompiled, files, *modules, reader,
          /*FindModuleFileExtensions=*/false, accepts,
          /*ValidateDiagnosticOptions=*/false, ASTReader::ARR_None))
    return "";
  IgnoringDiagConsumer nothing;
  DiagnosticOptions options;
  DiagnosticsEngine silent(DiagnosticIDs::create(), options, &nothing,
                           /*ShouldOwnClient=*/false);
  return ASTReader::getOriginalSourceFile(precompiled, files, reader, silent);
}

bool includes(const Words &words, const std::string &header) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i] == include && words[i + 1] == header)
      return true;
  return false;
}

} // namespace

/// Empty where it is not known.
const std::string &PrecompiledHeaders::headerOf(const std::string &precompiled,
                                                const std::string &directory) {
  llvm::SmallString<256> path(precompiled);
  llvm::sys::path::make_absolute(directory, path);
  auto [slot, isNew] = HeaderOf.try_emplace(path.str().str());
  if (isNew)
    slot->second = besides(path);
  if (isNew && slot->second.empty())
    slot->second = madeOf(slot->first);
  return slot->second;
}

std::vector<std::string>
PrecompiledHeaders::asText(const Words &words, const std::string &directory) {
  const Words given = plain(words);
  Words result;
  for (std::size_t i = 0; i < given.size(); ++i) {
    const std::string header =
        given[i] == includePrecompiled && i + 1 < given.size()
            ? headerOf(given[i + 1], directory)
            : "";
    if (header.empty()) {
      result.push_back(given[i]);
      continue;
    }
    ++i;
    if (!includes(given, header))
      result.insert(result.end(), {include.str(), header});
  }
  return result;
}

bool makesPrecompiledHeader(const Words &words) {
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words[i] == "-emit-pch" ||
        (i > 0 && words[i - 1] == "-x" &&
         llvm::StringRef(words[i]).ends_with("-header")))
      return true;
  return false;
}

} // namespace cachetidy::extract
