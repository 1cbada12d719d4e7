// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Preprocesses a translation unit, directives only.

#include "extract/prelude/Inclusions.h"
#include "extract/Invocation.h"
#include "extract/Outside.h"
#include "extract/SharedFiles.h"
#include "extract/prelude/Directives.h"
#include "extract/prelude/Macros.h"

#include "clang/Basic/SourceManager.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Lex/HeaderSearch.h"
#include "clang/Lex/MacroInfo.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"

#include <set>

using namespace clang;

namespace cachetidy::extract {
namespace {

class Getter : public DependencyDirectivesGetter {
public:
  Getter(Directives &all, FileManager &files, const HeaderSearch &headers)
      : All(all), Files(files), Headers(headers) {}

  std::unique_ptr<DependencyDirectivesGetter>
  cloneFor(FileManager &files) override {
    return std::make_unique<Getter>(All, files, Headers);
  }

  std::optional<ArrayRef<dependency_directives_scan::Directive>>
  operator()(FileEntryRef file) override {
    const auto buffer = Files.getBufferForFile(file);
    if (!buffer || makesItselfForeign(file, (*buffer)->getBuffer()))
      return std::nullopt;
    return All.of(file.getName(), (*buffer)->getBuffer());
  }

private:
  /// That pragma, as GCC has it, is no directive to the scanner.
  bool makesItselfForeign(FileEntryRef file, llvm::StringRef text) const {
    const HeaderFileInfo *info = Headers.getExistingFileInfo(file);
    const bool isForeign =
        info && SrcMgr::isSystem(
                    static_cast<SrcMgr::CharacteristicKind>(info->DirInfo));
    return !isForeign && text.contains("system_header");
  }

  Directives &All;
  FileManager &Files;
  const HeaderSearch &Headers;
};

/// Collects what is included from outside, and by whom.
class Entering : public PPCallbacks {
public:
  Entering(IncludeScanner &scanner, const SourceManager &sources,
           Inclusions &into)
      : Scanner(scanner), Sources(sources), Into(into) {}

  void InclusionDirective(SourceLocation hash, const Token &word,
                          StringRef name, bool isAngled, CharSourceRange,
                          OptionalFileEntryRef file, StringRef, StringRef,
                          const Module *, bool,
                          SrcMgr::CharacteristicKind kind) override {
    if (!file || !SrcMgr::isSystem(kind))
      return;
    const FileNumber number = numberOf(*file);
    const bool isNew = Seen.insert(number).second;
    const bool mayBePublic = isFromProject(hash);
    if (!isNew && !mayBePublic)
      return;
    const bool isEnclosed = Scanner.directives().isEnclosed(hash, Sources);
    if (mayBePublic && !isEnclosed)
      Scanner.setPublic(number);
    if (!isNew)
      return;
    Into.entered.push_back({number, isEnclosed});
    if (isAngled && word.getIdentifierInfo()->getName() == "include")
      Scanner.setSpelling(number, "<" + name.str() + ">");
  }

  void MacroDefined(const Token &name, const MacroDirective *macro) override {
    set(name, macro->getMacroInfo());
  }

  void MacroUndefined(const Token &name, const MacroDefinition &,
                      const MacroDirective *) override {
    set(name, nullptr);
  }

  void EndOfMainFile() override {
    for (const auto &row : Defined) {
      const auto &[macro, before] = row.getValue();
      if (before != 0 && !mattersOnlyAfter(row.getKey(), before))
        continue;
      if (const auto text = definitionOf(row.getKey(), macro, Sources))
        Into.defined.push_back(*text);
    }
    llvm::sort(Into.defined);
  }

private:
  /// The last that is said before anything from outside, or else the first.
  void set(const Token &name, const MacroInfo *macro) {
    const std::size_t before = Into.entered.size();
    const llvm::StringRef defined = name.getIdentifierInfo()->getName();
    if (Sources.isInSystemHeader(name.getLocation()) ||
        !Sources.getFileEntryRefForID(Sources.getFileID(name.getLocation())))
      return;
    if (before == 0)
      Defined[defined] = {macro, before};
    else
      Defined.try_emplace(defined, macro, before);
  }

  /// Whether it may be asked for by what is read from outside, and by none of
  /// what was read first.
  bool mattersOnlyAfter(llvm::StringRef name, std::size_t before) {
    if (before == Into.entered.size() || !Scanner.isSpelledOutside(name.str()))
      return false;
    const llvm::ArrayRef<Entered> all = Into.entered;
    const auto spells = [&](const Entered &entered) {
      return Scanner.isSpelledIn(entered.file, name.str());
    };
    return llvm::none_of(all.take_front(before), spells) &&
           llvm::any_of(all.drop_front(before), spells);
  }

  FileNumber numberOf(FileEntryRef file) {
    const auto [slot, isNew] = Numbers.try_emplace(&file.getFileEntry(), 0);
    if (isNew)
      slot->second = Scanner.numberOf(
          Into.isC, plainPath(file.getName(), Sources.getFileManager()),
          file.getSize());
    return slot->second;
  }

  /// Or by way of a header that only forwards.
  bool isFromProject(SourceLocation hash) {
    while (Sources.isInSystemHeader(hash)) {
      const FileID id = Sources.getFileID(hash);
      const auto file = Sources.getFileEntryRefForID(id);
      if (!file || !Scanner.directives().forwards(file->getName(),
                                                  Sources.getBufferData(id)))
        return false;
      hash = Sources.getIncludeLoc(id);
    }
    return true;
  }

  IncludeScanner &Scanner;
  const SourceManager &Sources;
  Inclusions &Into;
  std::set<FileNumber> Seen;
  llvm::DenseMap<const FileEntry *, FileNumber> Numbers;
  /// By files of the project, and when so many files were entered.
  llvm::StringMap<std::pair<const MacroInfo *, std::size_t>> Defined;
};

class Action : public PreprocessOnlyAction {
public:
  Action(IncludeScanner &scanner, const std::string &root, Inclusions &into)
      : Scanner(scanner), Root(root), Into(into) {}

protected:
  void ExecuteAction() override {
    CompilerInstance &compiler = getCompilerInstance();
    markOutside(compiler, Root);
    Into.isC = !compiler.getLangOpts().CPlusPlus;
    Preprocessor &preprocessor = compiler.getPreprocessor();
    Getter getter(Scanner.directives(), compiler.getFileManager(),
                  preprocessor.getHeaderSearchInfo());
    preprocessor.setDependencyDirectivesGetter(getter);
    preprocessor.addPPCallbacks(
        std::make_unique<Entering>(Scanner, compiler.getSourceManager(), Into));
    PreprocessOnlyAction::ExecuteAction();
    finish(compiler);
  }

private:
  /// What is read both as the project's and as foreign is the project's.
  void finish(const CompilerInstance &compiler) {
    const SourceManager &sources = compiler.getSourceManager();
    Into.isKnown = !compiler.getDiagnostics().hasErrorOccurred();
    Into.includes = includesOf(sources, Root);
    std::map<std::string, std::uint64_t> outside;
    std::set<std::string> inside;
    for (unsigned i = 0; i < sources.local_sloc_entry_size(); ++i) {
      const SrcMgr::SLocEntry &entry = sources.getLocalSLocEntry(i);
      if (!entry.isFile() || !entry.getFile().getContentCache().OrigEntry)
        continue;
      const FileEntryRef file = *entry.getFile().getContentCache().OrigEntry;
      const std::string path =
          plainPath(file.getName(), sources.getFileManager());
      if (!SrcMgr::isSystem(entry.getFile().getFileCharacteristic()))
        inside.insert(path);
      else if (outside.emplace(path, file.getSize()).second &&
               compiler.getPreprocessor()
                   .getHeaderSearchInfo()
                   .isFileMultipleIncludeGuarded(file))
        Scanner.setGuarded(Scanner.numberOf(Into.isC, path, file.getSize()));
    }
    for (const auto &[path, bytes] : outside)
      if (!inside.contains(path))
        Into.outside.push_back(Scanner.numberOf(Into.isC, path, bytes));
    llvm::sort(Into.outside);
  }

  IncludeScanner &Scanner;
  const std::string &Root;
  Inclusions &Into;
};

} // namespace

IncludeScanner::IncludeScanner(Files &files)
    : All(files), Scanned(std::make_unique<Directives>()) {}

IncludeScanner::~IncludeScanner() = default;

void IncludeScanner::forgetDirectives() {
  Scanned = std::make_unique<Directives>();
}

void IncludeScanner::scan(const Request &request, Inclusions &into,
                          std::vector<Input> *inputs) {
  IgnoringDiagConsumer errors;
  if (!runParser(request, parserArguments(request),
                 std::make_unique<Action>(*this, request.root, into), All,
                 errors, inputs))
    into = Inclusions();
}

Inclusions IncludeScanner::scan(const Request &request) {
  Inclusions result;
  scan(request, result, nullptr);
  return result;
}

std::vector<Input> IncludeScanner::inputsOf(const Request &request) {
  Inclusions unused;
  std::vector<Input> result;
  scan(request, unused, &result);
  return result;
}

} // namespace cachetidy::extract
