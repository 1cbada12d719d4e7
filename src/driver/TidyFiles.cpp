// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `.clang-tidy` files, read by clang-tidy's own code.

#include "driver/TidyFiles.h"

#include "rules/Check.h"
#include "rules/Globs.h"

#include "clang-tidy/ClangTidyOptions.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/VirtualFileSystem.h"

#include <set>

using namespace clang::tidy;

namespace cachetidy::driver {

/// clang-tidy's own search, and our own word on what is broken: clang-tidy
/// would print it, and go on as if the file were not there.
struct TidyFiles::Reader : FileOptionsProvider {
  std::set<std::string> faults;
  std::set<std::string> warnings;
  std::set<std::string> read;

  Reader()
      : FileOptionsProvider(ClangTidyGlobalOptions(), ClangTidyOptions(),
                            ClangTidyOptions()) {
    // The constructor that takes handlers forgets the file system.
    ConfigHandlers = {{".clang-tidy", [this](llvm::MemoryBufferRef file) {
                         return parse(file);
                       }}};
  }

  llvm::ErrorOr<ClangTidyOptions> parse(llvm::MemoryBufferRef file) {
    const std::string path = file.getBufferIdentifier().str();
    read.insert(path);
    const std::string text = withoutRetired(file.getBuffer().str(), path);
    bool isTold = false;
    auto options = parseConfigurationWithDiags(
        {text, path}, [&](const llvm::SMDiagnostic &fault) {
          isTold = true;
          faults.insert(path + ":" + std::to_string(fault.getLineNo()) + ":" +
                        std::to_string(fault.getColumnNo() + 1) + ": " +
                        fault.getMessage().str());
        });
    if (options) {
      findUnknown(options->Checks.value_or(""), text, path);
      return options;
    }
    if (!isTold)
      faults.insert(path + ": " + options.getError().message());
    return ClangTidyOptions();
  }

  /// A misspelt check of ours would turn all others off, and look clean.
  void findUnknown(const std::string &globs, llvm::StringRef text,
                   const std::string &path) {
    for (const std::string_view glob : rules::splitGlobs(globs)) {
      if (!rules::positive(glob).starts_with(rules::prefixOfChecks))
        continue;
      const std::string complaint = rules::complaintOf(glob);
      if (complaint.empty())
        continue;
      const auto before = text.take_front(text.find(glob));
      faults.insert(path + ":" + std::to_string(1 + before.count('\n')) + ":" +
                    std::to_string(before.size() - before.rfind('\n')) +
                    ": Checks: " + complaint);
    }
  }

  /// Many projects have a key that clang-tidy no longer knows, and for which it
  /// refuses the whole file. Its line becomes a comment: no place changes.
  std::string withoutRetired(std::string text, const std::string &path) {
    const std::size_t at = ("\n" + text).find("\nAnalyzeTemporaryDtors:");
    if (at == std::string::npos)
      return text;
    const auto line = 1 + llvm::StringRef(text).take_front(at).count('\n');
    warnings.insert(
        path + ":" + std::to_string(line) +
        ":1: the key 'AnalyzeTemporaryDtors' is ignored; clang-tidy "
        "22 knows it no longer, and ignores the whole file because "
        "of it: remove the line");
    text[at] = '#';
    return text;
  }
};

TidyFiles::TidyFiles() : State(std::make_unique<Reader>()) {}
TidyFiles::~TidyFiles() = default;

TidyFiles::Applying TidyFiles::to(const std::string &file) {
  Applying result;
  // clang-tidy complains, on standard error and each time, of a folder that is
  // not there. What has no folder has no configuration either.
  if (!llvm::sys::fs::is_directory(llvm::sys::path::parent_path(file)))
    return result;
  const auto sources = State->getRawOptions(file);
  // Other sources than files have names with spaces, and no path.
  for (const auto &[options, name] : sources)
    if (llvm::sys::path::is_absolute(name))
      result.origin = name;
  const ClangTidyOptions options = State->getOptions(file);
  result.checks = options.Checks.value_or("");
  for (const auto &option : options.CheckOptions)
    result.options.emplace(option.getKey().str(), option.getValue().Value);
  return result;
}

std::vector<std::string> TidyFiles::faults() const {
  return {State->faults.begin(), State->faults.end()};
}

std::vector<std::string> TidyFiles::warnings() const {
  return {State->warnings.begin(), State->warnings.end()};
}

std::vector<std::string> TidyFiles::filesRead() const {
  return {State->read.begin(), State->read.end()};
}

} // namespace cachetidy::driver
