// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Parses one translation unit as its compiler would, as far as facts need it.

#include "extract/Extract.h"
#include "extract/FilesView.h"
#include "extract/FromAst.h"
#include "extract/SkipBodies.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/Basic/DiagnosticDriver.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Basic/Version.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Tooling/ArgumentsAdjusters.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace cachetidy::extract {

/// Changes with every change of the sources that facts come from.
const char *sourceDigest();

namespace {

class Errors : public DiagnosticConsumer {
public:
  /// Options that the driver does not know: another compiler's, which mean
  /// nothing to a parser.
  std::vector<std::string> UnknownOptions;

  Errors(Extraction &into, std::string root)
      : Into(into), Root(std::move(root)) {}

  void HandleDiagnostic(DiagnosticsEngine::Level level,
                        const clang::Diagnostic &info) override {
    DiagnosticConsumer::HandleDiagnostic(level, info);
    if (level < DiagnosticsEngine::Error)
      return;
    if (info.getID() == diag::err_drv_unknown_argument ||
        info.getID() == diag::err_drv_unknown_argument_with_suggestion) {
      UnknownOptions.push_back(info.getArgStdStr(0));
      return;
    }
    extract::Diagnostic row;
    llvm::SmallString<128> text;
    info.FormatDiagnostic(text);
    row.message = text.str().str();
    if (info.getLocation().isValid() && info.hasSourceManager())
      place(row, info.getLocation(), info.getSourceManager());
    Into.errors.push_back(std::move(row));
  }

private:
  void place(extract::Diagnostic &row, SourceLocation location,
             const SourceManager &sources) const {
    PresumedLoc at = sources.getPresumedLoc(sources.getFileLoc(location),
                                            /*UseLineDirectives=*/false);
    row.inSystemHeader =
        sources.isInSystemHeader(sources.getExpansionLoc(location));
    llvm::SmallString<256> name(at.getFilename());
    sources.getFileManager().makeAbsolutePath(name);
    llvm::sys::path::remove_dots(name, /*remove_dot_dot=*/true);
    llvm::StringRef rest = name;
    row.file = rest.consume_front(Root + "/") ? rest.str() : name.str().str();
    row.line = at.getLine();
    row.column = at.getColumn();
  }

  Extraction &Into;
  std::string Root;
};

class Consumer : public SkipBodies {
public:
  Consumer(CompilerInstance &compiler, Extraction &into, std::string root)
      : SkipBodies(compiler), Into(into), Root(std::move(root)) {}

  void HandleTranslationUnit(ASTContext &context) override {
    const auto start = std::chrono::steady_clock::now();
    bool isComplete =
        llvm::none_of(Into.errors, [](const extract::Diagnostic &error) {
          return !error.inSystemHeader;
        });
    Into.unit = extractAst(context, {Root, isComplete});
    Into.afterParsing = std::chrono::steady_clock::now() - start;
  }

private:
  Extraction &Into;
  std::string Root;
};

class Action : public ASTFrontendAction {
public:
  Action(Extraction &into, const Request &request)
      : Into(into), Asked(request) {}

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &compiler,
                                                 StringRef) override {
    compiler.getFrontendOpts().SkipFunctionBodies = Asked.skipsBodies;
    // Without it nobody counts the errors on standard error.
    compiler.getDiagnosticOpts().ShowCarets = false;
    return std::make_unique<Consumer>(compiler, Into, Asked.root);
  }

private:
  Extraction &Into;
  const Request &Asked;
};

} // namespace

/// Options of other compilers that mean nothing to a parser.
static bool isForeign(llvm::StringRef argument) {
  return argument.starts_with("-fplugin") || argument == "-Werror" ||
         argument.starts_with("-fsanitize") ||
         argument.starts_with("-fdelayed-template-parsing");
}

static std::vector<std::string> arguments(const Request &request) {
  using namespace tooling;
  ArgumentsAdjuster adjust = combineAdjusters(
      getClangStripOutputAdjuster(), getClangStripDependencyFileAdjuster());
  adjust = combineAdjusters(adjust, getClangSyntaxOnlyAdjuster());
  std::vector<std::string> result = adjust(request.arguments, request.file);
  llvm::erase_if(result, isForeign);
  // What is never asked for is not an error: unknown warning options, unused
  // arguments, and options that only code generation knows. And __FILE__ is
  // the same wherever the project is checked out.
  for (const std::string &more :
       {std::string("-w"), std::string("-Qunused-arguments"),
        std::string("-ferror-limit=0"),
        std::string("-resource-dir=" CACHETIDY_RESOURCE_DIR),
        "-fmacro-prefix-map=" + request.root + "/="})
    result.insert(result.begin() + 1, more);
  return result;
}

/// The options that the driver does not know.
static std::vector<std::string> parse(const Request &request,
                                      std::vector<std::string> arguments,
                                      Files &files, Extraction &into) {
  auto view = llvm::makeIntrusiveRefCnt<FilesView>(files, request.directory);
  auto manager =
      llvm::makeIntrusiveRefCnt<FileManager>(FileSystemOptions(), view);
  Errors errors(into, request.root);
  tooling::ToolInvocation invocation(
      arguments, std::make_unique<Action>(into, request), manager.get());
  invocation.setDiagnosticConsumer(&errors);
  invocation.run();
  into.inputs = view->inputs();
  return std::move(errors.UnknownOptions);
}

static void parseTolerantly(const Request &request, Files &files,
                            Extraction &into) {
  std::vector<std::string> given = arguments(request);
  const std::vector<std::string> unknown = parse(request, given, files, into);
  if (into.unit.translationUnits.empty() && !unknown.empty()) {
    llvm::erase_if(given, [&](const std::string &argument) {
      return llvm::is_contained(unknown, argument);
    });
    into.errors.clear();
    parse(request, given, files, into);
  }
  if (into.unit.translationUnits.empty())
    into.failure = into.errors.empty() ? "the compile command names no input"
                                       : into.errors.front().message;
}

Extraction extractTranslationUnit(const Request &request, Files &files) {
  Extraction result;
  // Deeply nested code needs a stack deeper than a thread's usual one.
  constexpr unsigned stackBytes = 64u << 20;
  llvm::CrashRecoveryContext safely;
  if (!safely.RunSafelyOnThread(
          [&] { parseTolerantly(request, files, result); }, stackBytes)) {
    result = Extraction();
    result.failure = "the parser crashed";
  }
  return result;
}

std::string extractorVersion() {
  return std::string(sourceDigest()) + " " + getClangFullVersion();
}

} // namespace cachetidy::extract
