// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Parses one translation unit as its compiler would, as far as facts need it.

#include "extract/Extract.h"
#include "extract/FromAst.h"
#include "extract/Invocation.h"
#include "extract/SkipBodies.h"
#include "extract/prelude/Parsed.h"
#include "extract/prelude/Watch.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/Basic/DiagnosticDriver.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Basic/Version.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/Support/CrashRecoveryContext.h"

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
    const std::string name =
        plainPath(at.getFilename(), sources.getFileManager());
    llvm::StringRef rest = name;
    row.file = rest.consume_front(Root + "/") ? rest.str() : name;
    row.line = at.getLine();
    row.column = at.getColumn();
  }

  Extraction &Into;
  std::string Root;
};

class Consumer : public SkipBodies {
public:
  Consumer(CompilerInstance &compiler, Extraction &into, std::string root,
           const PreludeUse *use)
      : SkipBodies(compiler), Into(into), Root(std::move(root)), Use(use) {}

  void HandleTranslationUnit(ASTContext &context) override {
    const auto start = std::chrono::steady_clock::now();
    bool isComplete =
        llvm::none_of(Into.errors, [](const extract::Diagnostic &error) {
          return !error.inSystemHeader;
        });
    Into.unit = extractAst(
        context, {Root, isComplete, Use ? &Use->inclusions.includes : nullptr});
    Into.afterParsing = std::chrono::steady_clock::now() - start;
  }

private:
  Extraction &Into;
  std::string Root;
  const PreludeUse *Use;
};

class Action : public ASTFrontendAction {
public:
  Action(Extraction &into, const Request &request, const PreludeUse *use)
      : Into(into), Asked(request), Use(use) {}

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &compiler,
                                                 StringRef) override {
    compiler.getFrontendOpts().SkipFunctionBodies = Asked.skipsBodies;
    // Without it nobody counts the errors on standard error.
    compiler.getDiagnosticOpts().ShowCarets = false;
    if (Use)
      compiler.getPreprocessor().addPPCallbacks(std::make_unique<Watch>(
          *Use, compiler.getSourceManager(), Into.hasPrelude));
    return std::make_unique<Consumer>(compiler, Into, Asked.root, Use);
  }

private:
  Extraction &Into;
  const Request &Asked;
  const PreludeUse *Use;
};

} // namespace

/// The options that the driver does not know.
static std::vector<std::string> parse(const Request &request,
                                      std::vector<std::string> arguments,
                                      Files &files, Extraction &into) {
  Errors errors(into, request.root);
  runParser(request, arguments,
            std::make_unique<Action>(into, request, nullptr), files, errors,
            &into.inputs);
  return std::move(errors.UnknownOptions);
}

static void parseTolerantly(const Request &request, Files &files,
                            Extraction &into) {
  std::vector<std::string> given = parserArguments(request);
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

/// False where the unit would not be the same without the prelude, or has
/// errors: who knows what it would be then.
static bool parseAfterPrelude(const Request &request, const PreludeUse &use,
                              Files &files, Extraction &into) {
  const std::string path = request.root + "/.cachetidy-prelude.pch";
  auto made = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  use.prelude.addSources(*made);
  const auto &tree = use.prelude.tree;
  made->addFile(
      path, 0,
      llvm::MemoryBuffer::getMemBuffer({tree.data(), tree.size()}, "", false));
  std::vector<std::string> given = parserArguments(request);
  given.insert(given.begin() + 1,
               {"-include-pch", path, "-Xclang", "-fno-validate-pch"});
  Errors errors(into, request.root);
  runParser(request, given, std::make_unique<Action>(into, request, &use),
            files, errors, &into.inputs, made);
  return into.hasPrelude && into.errors.empty() &&
         errors.UnknownOptions.empty() && !into.unit.translationUnits.empty();
}

static Extraction safely(llvm::function_ref<void(Extraction &)> work) {
  Extraction result;
  // Deeply nested code needs a stack deeper than a thread's usual one.
  constexpr unsigned stackBytes = 64u << 20;
  llvm::CrashRecoveryContext context;
  if (!context.RunSafelyOnThread([&] { work(result); }, stackBytes)) {
    result = Extraction();
    result.failure = "the parser crashed";
  }
  return result;
}

Extraction extractTranslationUnit(const Request &request, Files &files,
                                  const PreludeUse *use) {
  if (use && isWithin(*use)) {
    bool isGood = false;
    Extraction result = safely([&](Extraction &into) {
      isGood = parseAfterPrelude(request, *use, files, into);
    });
    if (isGood) {
      result.inputs = inputsOf(request, *use, std::move(result.inputs));
      return result;
    }
  }
  return safely(
      [&](Extraction &into) { parseTolerantly(request, files, into); });
}

std::string extractorVersion() {
  return std::string(sourceDigest()) + " " + getClangFullVersion();
}

} // namespace cachetidy::extract
