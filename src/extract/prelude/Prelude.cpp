// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Has Clang write a precompiled header to memory.

#include "extract/prelude/Prelude.h"
#include "extract/Invocation.h"
#include "extract/Outside.h"
#include "extract/SkipBodies.h"
#include "extract/prelude/Macros.h"
#include "extract/prelude/Parsed.h"

#include "clang/Basic/SourceManager.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/MultiplexConsumer.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Serialization/ASTWriter.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace clang;

namespace cachetidy::extract {
namespace {

/// Which file includes which.
class Graph : public PPCallbacks {
public:
  Graph(const SourceManager &sources, Prelude &into)
      : Sources(sources), Into(into) {}

  void InclusionDirective(SourceLocation hash, const Token &, StringRef, bool,
                          CharSourceRange, OptionalFileEntryRef file, StringRef,
                          StringRef, const Module *, bool,
                          SrcMgr::CharacteristicKind) override {
    const auto from = Sources.getFileEntryRefForID(Sources.getFileID(hash));
    if (!file || !from || isMade(*from) || isMade(*file))
      return;
    // The second may add a row.
    const unsigned includer = numberOf(*from);
    const unsigned included = numberOf(*file);
    Into.files[includer].includes.push_back(included);
  }

  bool isMade(FileEntryRef file) const {
    return file.getName().starts_with(Into.path);
  }

  unsigned numberOf(FileEntryRef file) {
    const auto [slot, isNew] = Into.numbers.try_emplace(
        plainPath(file.getName(), Sources.getFileManager()), Into.files.size());
    if (isNew)
      Into.files.push_back({slot->getKey(), {}});
    return slot->second;
  }

private:
  const SourceManager &Sources;
  Prelude &Into;
};

class Action : public ASTFrontendAction {
public:
  Action(Prelude &into, const std::string &root, bool &isWhole)
      : Into(into), Root(root), IsWhole(isWhole) {}

  TranslationUnitKind getTranslationUnitKind() override { return TU_Prefix; }
  bool hasASTFileSupport() const override { return false; }

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &compiler,
                                                 StringRef) override {
    markOutside(compiler, Root);
    compiler.getFrontendOpts().SkipFunctionBodies = true;
    compiler.getLangOpts().PCHInstantiateTemplates = true;
    compiler.getPreprocessor().addPPCallbacks(
        std::make_unique<Graph>(compiler.getSourceManager(), Into));
    std::vector<std::unique_ptr<ASTConsumer>> consumers;
    consumers.push_back(std::make_unique<SkipBodies>(compiler));
    consumers.push_back(std::make_unique<PCHGenerator>(
        compiler.getPreprocessor(), compiler.getModuleCache(), "", "", Buffer,
        compiler.getCodeGenOpts(),
        ArrayRef<std::shared_ptr<ModuleFileExtension>>(),
        /*AllowASTWithErrors=*/false, /*IncludeTimestamps=*/false));
    return std::make_unique<MultiplexConsumer>(std::move(consumers));
  }

  void EndSourceFileAction() override {
    const CompilerInstance &compiler = getCompilerInstance();
    const Preprocessor &preprocessor = compiler.getPreprocessor();
    // Who counts, counts on from here.
    IsWhole = Buffer->IsComplete && preprocessor.getCounterValue() == 0 &&
              isAllOutside(compiler.getSourceManager()) && leavesMacros();
    Into.tree = std::move(Buffer->Data);
    for (const auto &identifier : preprocessor.getIdentifierTable())
      Into.names.insert(identifier.getKey());
  }

private:
  /// What a unit defines must be what it would have become.
  bool leavesMacros() {
    const Preprocessor &preprocessor = getCompilerInstance().getPreprocessor();
    return llvm::all_of(Into.defined, [&](const std::string &macro) {
      const std::string name = macroName(macro);
      const MacroInfo *left =
          preprocessor.getMacroInfo(preprocessor.getIdentifierInfo(name));
      return definitionOf(name, left, preprocessor.getSourceManager()) == macro;
    });
  }

  bool isAllOutside(const SourceManager &sources) {
    Graph graph(sources, Into);
    for (unsigned i = 0; i < sources.local_sloc_entry_size(); ++i) {
      const SrcMgr::SLocEntry &entry = sources.getLocalSLocEntry(i);
      if (!entry.isFile() || entry.getFile().getIncludeLoc().isInvalid() ||
          !entry.getFile().getContentCache().OrigEntry)
        continue;
      const FileEntryRef file = *entry.getFile().getContentCache().OrigEntry;
      if (graph.isMade(file))
        continue;
      if (!SrcMgr::isSystem(entry.getFile().getFileCharacteristic()))
        return false;
      graph.numberOf(file);
    }
    return true;
  }

  Prelude &Into;
  const std::string &Root;
  bool &IsWhole;
  std::shared_ptr<PCHBuffer> Buffer = std::make_shared<PCHBuffer>();
};

} // namespace

void Prelude::addSources(llvm::vfs::InMemoryFileSystem &to) const {
  to.addFile(path, 0, llvm::MemoryBuffer::getMemBuffer(text));
  to.addFile(path + ".h", 0, llvm::MemoryBuffer::getMemBuffer(header));
}

std::shared_ptr<const Prelude> buildPrelude(const PreludePlan &plan,
                                            Files &files) {
  auto prelude = std::make_shared<Prelude>();
  prelude->path = plan.like.root + "/.cachetidy-prelude" +
                  llvm::sys::path::extension(plan.like.file).str();
  prelude->text = "#include \"" + prelude->path + ".h\"\n";
  prelude->header = "#pragma GCC system_header\n";
  for (const std::string &spelling : plan.spellings)
    prelude->header += "#include " + spelling + "\n";
  auto made = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  prelude->addSources(*made);

  std::vector<std::string> macros = plan.macros;
  llvm::append_range(macros, plan.defined);
  const Request request = requestFor(prelude->path, plan.like, macros);
  prelude->macros = plan.macros;
  prelude->defined = plan.defined;
  prelude->searched = commandOf(request).searched;
  bool isWhole = false;
  IgnoringDiagConsumer errors;
  const bool isRun =
      runParser(request, parserArguments(request),
                std::make_unique<Action>(*prelude, request.root, isWhole),
                files, errors, &prelude->inputs, made);
  return isRun && isWhole ? prelude : nullptr;
}

bool isWithin(const PreludeUse &use) {
  const std::vector<std::string> &defined = use.inclusions.defined;
  if (!std::includes(defined.begin(), defined.end(),
                     use.prelude.defined.begin(), use.prelude.defined.end()))
    return false;
  return llvm::all_of(use.prelude.numbers.keys(), [&](llvm::StringRef path) {
    const auto number =
        use.scanner.knownNumberOf(use.inclusions.isC, path.str());
    return number && llvm::binary_search(use.inclusions.outside, *number);
  });
}

/// Each path once, with what is known best of it.
static void add(std::vector<Input> &inputs, const std::vector<Input> &more) {
  llvm::append_range(inputs, more);
  llvm::sort(inputs, [](const Input &left, const Input &right) {
    return std::tie(left.path, right.look, right.outline) <
           std::tie(right.path, left.look, left.outline);
  });
  inputs.erase(llvm::unique(inputs,
                            [](const Input &left, const Input &right) {
                              return left.path == right.path;
                            }),
               inputs.end());
}

/// A unit with other search paths than the prelude's would have looked for its
/// headers elsewhere, too.
std::vector<Input> inputsOf(const Request &request, const PreludeUse &use,
                            std::vector<Input> own) {
  add(own, use.prelude.inputs);
  if (commandOf(request).searched != use.prelude.searched)
    add(own, use.scanner.inputsOf(request));
  return own;
}

} // namespace cachetidy::extract
