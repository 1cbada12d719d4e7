// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Clang's tooling, on the files that a run shares.

#include "extract/Invocation.h"
#include "extract/FilesView.h"
#include "extract/Outside.h"

#include "clang/Basic/SourceManager.h"
#include "clang/Tooling/ArgumentsAdjusters.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace cachetidy::extract {

/// What Clang's driver would answer on standard output.
static bool isQuestion(llvm::StringRef argument) {
  return argument == "--version" || argument == "--help" ||
         argument == "-help" || argument == "-dumpversion" ||
         argument == "-dumpmachine" || argument.starts_with("-print-") ||
         argument.starts_with("--print-");
}

/// Options of other compilers that mean nothing to a parser.
static bool isForeign(llvm::StringRef argument) {
  return isQuestion(argument) || argument.starts_with("-fplugin") ||
         argument == "-Werror" || argument.starts_with("-fsanitize") ||
         argument == "-fcaret-diagnostics" ||
         argument.starts_with("-fdelayed-template-parsing");
}

/// Clang's driver would look for a precompiled header beside the one that is
/// named, and take that.
static std::vector<std::string>
includingText(const std::vector<std::string> &arguments) {
  std::vector<std::string> result;
  for (std::size_t i = 0; i < arguments.size(); ++i)
    if (arguments[i] == "-include" && i + 1 < arguments.size())
      result.insert(result.end(),
                    {"-Xclang", "-include", "-Xclang", arguments[++i]});
    else
      result.push_back(arguments[i]);
  return result;
}

std::vector<std::string> parserArguments(const Request &request) {
  using namespace tooling;
  ArgumentsAdjuster adjust = combineAdjusters(
      getClangStripOutputAdjuster(), getClangStripDependencyFileAdjuster());
  adjust = combineAdjusters(adjust, getClangSyntaxOnlyAdjuster());
  std::vector<std::string> result =
      includingText(adjust(request.arguments, request.file));
  llvm::erase_if(result, isForeign);
  // What is never asked for is not an error: unknown warning options, unused
  // arguments, and options that only code generation knows. And __FILE__ is
  // the same wherever the project is checked out, __DATE__ at any time. Without
  // carets, nobody counts the errors on standard error.
  const std::string more[] = {"-w",
                              "-fno-caret-diagnostics",
                              "-Qunused-arguments",
                              "-ferror-limit=0",
                              "-resource-dir=" CACHETIDY_RESOURCE_DIR,
                              "-fmacro-prefix-map=" + request.root + "/=",
                              "-Xclang",
                              "-source-date-epoch",
                              "-Xclang",
                              "0"};
  result.insert(result.begin() + 1, std::begin(more), std::end(more));
  return result;
}

bool runParser(const Request &request,
               const std::vector<std::string> &arguments,
               std::unique_ptr<FrontendAction> action, Files &files,
               DiagnosticConsumer &errors, std::vector<Input> *inputs,
               llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> made) {
  auto view = llvm::makeIntrusiveRefCnt<FilesView>(files, request.directory);
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> seen = view;
  if (made) {
    auto both = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(view);
    both->pushOverlay(std::move(made));
    seen = std::move(both);
  }
  auto manager = llvm::makeIntrusiveRefCnt<FileManager>(FileSystemOptions(),
                                                        std::move(seen));
  tooling::ToolInvocation invocation(arguments, std::move(action),
                                     manager.get());
  invocation.setDiagnosticConsumer(&errors);
  // Deeply nested code needs a stack deeper than a thread's usual one.
  constexpr unsigned stackBytes = 64u << 20;
  llvm::CrashRecoveryContext safely;
  if (!safely.RunSafelyOnThread([&] { invocation.run(); }, stackBytes))
    return false;
  if (inputs)
    *inputs = view->inputs();
  return true;
}

std::string plainPath(llvm::StringRef name, const FileManager &files) {
  llvm::SmallString<256> path(name);
  files.makeAbsolutePath(path);
  llvm::sys::path::remove_dots(path, /*remove_dot_dot=*/true);
  return path.str().str();
}

std::vector<std::string> includesOf(const SourceManager &sources,
                                    llvm::StringRef root) {
  std::vector<std::string> includes;
  const auto main = sources.getFileEntryRefForID(sources.getMainFileID());
  const auto include = [&](const SrcMgr::SLocEntry &entry) {
    if (!entry.isFile() || entry.getFile().getIncludeLoc().isInvalid())
      return;
    const SourceLocation from = entry.getFile().getIncludeLoc();
    const bool isForeign = isOutside(
        sources, SourceLocation::getFromRawEncoding(entry.getOffset()), root);
    if (sources.getFileEntryRefForID(sources.getFileID(from)) == main ||
        (isForeign && !isOutside(sources, from, root)))
      includes.push_back(
          plainPath(entry.getFile().getName(), sources.getFileManager()));
  };
  for (unsigned i = 0; i < sources.local_sloc_entry_size(); ++i)
    include(sources.getLocalSLocEntry(i));
  // An editor keeps what comes with the first lines of a file.
  for (unsigned i = 0; i < sources.loaded_sloc_entry_size(); ++i)
    include(sources.getLoadedSLocEntry(i));
  llvm::sort(includes);
  includes.erase(llvm::unique(includes), includes.end());
  return includes;
}

} // namespace cachetidy::extract
