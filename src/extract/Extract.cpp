// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Parses one translation unit as its compiler would, as far as facts need it.

#include "extract/Extract.h"
#include "extract/BorrowedBodies.h"
#include "extract/Errors.h"
#include "extract/FromAst.h"
#include "extract/HeaderOutlines.h"
#include "extract/Invocation.h"
#include "extract/Offerings.h"
#include "extract/Outside.h"
#include "extract/PastedNames.h"
#include "extract/SharedFiles.h"
#include "extract/SkipBodies.h"
#include "extract/prelude/Parsed.h"
#include "extract/prelude/Watch.h"
#include "facts/Wellformed.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Basic/Version.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;

namespace cachetidy::extract {

/// Changes with every change of the sources that facts come from.
const char *sourceDigest();

namespace {

/// One run of the parser.
struct Parsing {
  const Request &request;
  const PreludeUse *use;
  TakenBodies *bodies;
  Files &files;
  Extraction result = {};
  std::optional<BorrowedBodies> borrowed = {};
  /// What was left out would have been something else here.
  bool borrowsWrongly = false;
  std::map<std::string, Outline> outlines = {};

  bool run(const std::vector<std::string> &arguments, Errors &errors,
           llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> made = nullptr);
};

class Consumer : public SkipBodies {
public:
  Consumer(CompilerInstance &compiler, Parsing &parsing)
      : SkipBodies(compiler), Parsed(parsing) {}

  void HandleTranslationUnit(ASTContext &context) override {
    const auto start = std::chrono::steady_clock::now();
    Extraction &into = Parsed.result;
    bool isComplete =
        llvm::none_of(into.errors, [](const extract::Diagnostic &error) {
          return !error.inSystemHeader;
        });
    const AstRequest request{Parsed.request.root, isComplete,
                             Parsed.use ? &Parsed.use->inclusions.includes
                                        : nullptr,
                             &Parsed.files.shared().commented};
    into.unit = extractAst(context, request);
    const HiddenBodies hidden = hiddenBodies(context);
    shareBodies(context, request, hidden);
    tellOutlines(context, hidden);
    into.afterParsing = std::chrono::steady_clock::now() - start;
  }

  bool shouldSkipFunctionBody(Decl *decl) override {
    if (SkipBodies::shouldSkipFunctionBody(decl))
      return true;
    const FunctionDecl *function = decl->getAsFunction();
    return function && Parsed.borrowed && Parsed.borrowed->leavesOut(function);
  }

private:
  /// What is wrong here is not given to others, and not left out.
  void shareBodies(ASTContext &context, const AstRequest &request,
                   const HiddenBodies &hidden) {
    if (!Parsed.borrowed)
      return;
    Extraction &into = Parsed.result;
    into.hasBorrowed = Parsed.borrowed->hasLeftOut();
    Parsed.borrowsWrongly =
        into.hasBorrowed && (!into.errors.empty() ||
                             !Parsed.borrowed->giveBack(context, into.unit));
    if (into.errors.empty())
      Parsed.borrowed->take(context, hidden, request);
  }

  void tellOutlines(const ASTContext &context, const HiddenBodies &hidden) {
    std::map<FileID, Seldom> seldom;
    if (Parsed.borrowed)
      for (auto &[file, ranges] : Parsed.borrowed->ranges())
        seldom[file].bodies = std::move(ranges);
    for (const auto &[file, bodies] : hidden)
      for (const HiddenBody &body : bodies)
        seldom[file].bodies.push_back(body.range);
    for (auto &[file, parts] : seldom)
      llvm::sort(parts.bodies);
    for (auto &[file, found] : offerings(context, hidden))
      seldom[file].offerings = std::move(found);
    const SourceManager &sources = context.getSourceManager();
    Parsed.outlines =
        outlinesIn(sources, seldom, Parsed.files.shared().outlines);
    Parsed.result.pasted = pastedNames(sources);
  }

  Parsing &Parsed;
};

class Action : public ASTFrontendAction {
public:
  explicit Action(Parsing &parsing) : Parsed(parsing) {}

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &compiler,
                                                 StringRef) override {
    markOutside(compiler, Parsed.request.root);
    compiler.getFrontendOpts().SkipFunctionBodies = Parsed.request.skipsBodies;
    if (Parsed.use)
      compiler.getPreprocessor().addPPCallbacks(std::make_unique<Watch>(
          *Parsed.use, compiler.getSourceManager(), Parsed.result.hasPrelude));
    if (Parsed.bodies && Parsed.request.skipsBodies)
      Parsed.borrowed.emplace(*Parsed.bodies, compiler.getPreprocessor());
    return std::make_unique<Consumer>(compiler, Parsed);
  }

private:
  Parsing &Parsed;
};

bool Parsing::run(const std::vector<std::string> &arguments, Errors &errors,
                  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> made) {
  bool survived = runParser(request, arguments, std::make_unique<Action>(*this),
                            files, errors, &result.inputs, std::move(made));
  for (Input &input : result.inputs)
    if (auto known = outlines.find(input.path);
        known != outlines.end() && input.look == Look::Read)
      input.outline = known->second;
  return survived;
}

} // namespace

static bool hasFacts(const Extraction &extraction) {
  return !extraction.unit.translationUnits.empty();
}

/// Why nothing of this can be used, or an empty text. One unit with facts that
/// contradict each other would take the whole program with it.
static std::string findUnusable(const Extraction &extraction, bool survived) {
  if (!survived)
    return "the parser crashed";
  const std::string flaw = facts::findFlaw(extraction.unit);
  return flaw.empty() ? ""
                      : "its facts contradict each other, which is a defect of "
                        "cachetidy: " +
                            flaw;
}

/// Adds the options that the driver does not know to `unknown`.
static Extraction parse(const Request &request,
                        const std::vector<std::string> &arguments, Files &files,
                        std::vector<std::string> &unknown) {
  Parsing parsing{request, nullptr, nullptr, files};
  Errors errors(parsing.result, request.root);
  const bool survived = parsing.run(arguments, errors);
  if (std::string why = findUnusable(parsing.result, survived); !why.empty()) {
    parsing.result = Extraction();
    parsing.result.failure = std::move(why);
  }
  llvm::append_range(unknown, errors.UnknownOptions);
  return std::move(parsing.result);
}

/// What the compiler's driver takes for a file that is not there.
static std::string findForbidden(const Request &request, Files &files) {
  llvm::SmallString<256> path(request.file);
  llvm::sys::path::make_absolute(request.directory, path);
  const std::error_code error = files.shared().at(path).whyUnread();
  return error == std::errc::permission_denied
             ? "this file cannot be read: " + error.message()
             : "";
}

static Extraction parseTolerantly(const Request &request, Files &files) {
  std::vector<std::string> given = parserArguments(request);
  std::vector<std::string> unknown;
  Extraction result = parse(request, given, files, unknown);
  if (!hasFacts(result) && !unknown.empty()) {
    llvm::erase_if(given, [&](const std::string &argument) {
      return llvm::is_contained(unknown, argument);
    });
    result = parse(request, given, files, unknown);
  }
  if (!hasFacts(result) && result.failure.empty())
    result.failure = result.errors.empty()
                         ? "the compile command names no input"
                         : result.errors.front().message;
  if (!result.failure.empty())
    if (std::string why = findForbidden(request, files); !why.empty())
      result.failure = std::move(why);
  return result;
}

namespace {

/// The arguments of a unit that begins with a prelude, and the files that are
/// nowhere but in memory.
struct AfterPrelude {
  std::vector<std::string> arguments;
  llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> made;
};

} // namespace

static AfterPrelude after(const Prelude &prelude, const Request &request) {
  const std::string path = request.root + "/.cachetidy-prelude.pch";
  AfterPrelude result{
      parserArguments(request),
      llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>()};
  prelude.addSources(*result.made);
  const auto &tree = prelude.tree;
  result.made->addFile(
      path, 0,
      llvm::MemoryBuffer::getMemBuffer({tree.data(), tree.size()}, "", false));
  std::vector<std::string> &given = result.arguments;
  given.insert(given.begin() + 1,
               {"-include-pch", path, "-Xclang", "-fno-validate-pch"});
  for (const std::string &macro : prelude.defined)
    given.insert(given.begin() + 1, "-U" + macroName(macro));
  return result;
}

/// Nothing where the unit would not be the same without what is shared: that is
/// taken out of it. All of it where there are errors: who knows what the unit
/// would be then.
static std::optional<Extraction> parseSharing(const Request &request,
                                              Shared &shared, Files &files) {
  Parsing parsing{request, shared.prelude, shared.bodies, files};
  Extraction &result = parsing.result;
  Errors errors(result, request.root);
  AfterPrelude start{parserArguments(request), nullptr};
  if (shared.prelude)
    start = after(shared.prelude->prelude, request);
  const bool survived = parsing.run(start.arguments, errors, start.made);
  const bool isRead = findUnusable(result, survived).empty() &&
                      result.errors.empty() && errors.UnknownOptions.empty() &&
                      hasFacts(result);
  if (isRead && result.hasBorrowed)
    shared.bodies->count(!parsing.borrowsWrongly);
  const bool isRefused = shared.prelude && !result.hasPrelude;
  if (isRead && !parsing.borrowsWrongly && !isRefused) {
    if (shared.prelude)
      result.inputs =
          inputsOf(request, *shared.prelude, std::move(result.inputs));
    return std::move(result);
  }
  if (!isRead || isRefused)
    shared.prelude = nullptr;
  if (!isRead || parsing.borrowsWrongly)
    shared.bodies = nullptr;
  return std::nullopt;
}

Extraction extractTranslationUnit(const Request &request, Files &files,
                                  const Shared &shared) {
  Shared left = shared;
  if (left.prelude && !isWithin(*left.prelude))
    left.prelude = nullptr;
  while (left.prelude || left.bodies)
    if (std::optional<Extraction> result = parseSharing(request, left, files))
      return std::move(*result);
  return parseTolerantly(request, files);
}

std::string extractorVersion() {
  return std::string(sourceDigest()) + " " + getClangFullVersion();
}

} // namespace cachetidy::extract
