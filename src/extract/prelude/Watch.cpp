// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Follows a unit's preprocessor until all of its prelude is asked for.

#include "extract/prelude/Watch.h"
#include "extract/Invocation.h"
#include "extract/prelude/Directives.h"
#include "extract/prelude/Macros.h"

#include "clang/Lex/MacroInfo.h"
#include "clang/Lex/Token.h"

using namespace clang;

namespace cachetidy::extract {

Watch::Watch(const PreludeUse &use, const SourceManager &sources, bool &isSame)
    : Use(use), Sources(sources), Result(isSame),
      Reached(use.prelude.files.size()), Left(use.prelude.files.size()) {
  Result = false;
  for (const std::string &macro : use.prelude.macros)
    Given.insert(macroName(macro));
  for (const std::string &macro : use.prelude.defined)
    Given.insert(macroName(macro));
}

unsigned Watch::numberOf(OptionalFileEntryRef file) {
  if (!file)
    return none;
  const auto [slot, isNew] = Numbers.try_emplace(&file->getFileEntry(), none);
  if (isNew) {
    const auto known = Use.prelude.numbers.find(
        plainPath(file->getName(), Sources.getFileManager()));
    if (known != Use.prelude.numbers.end())
      slot->second = known->second;
  }
  return slot->second;
}

void Watch::reach(unsigned file) {
  std::vector<unsigned> open{file};
  while (!open.empty()) {
    const unsigned next = open.back();
    open.pop_back();
    if (Reached[next])
      continue;
    Reached[next] = true;
    --Left;
    llvm::append_range(open, Use.prelude.files[next].includes);
  }
}

void Watch::InclusionDirective(SourceLocation hash, const Token &, StringRef,
                               bool, CharSourceRange, OptionalFileEntryRef file,
                               StringRef, StringRef, const Module *, bool,
                               SrcMgr::CharacteristicKind) {
  if (isDone())
    return;
  const unsigned number = numberOf(file);
  if (number == none || Reached[number])
    return;
  // Headers from outside open what they need themselves.
  IsSame &= Sources.isInSystemHeader(hash) ||
            !Use.scanner.directives().isEnclosed(hash, Sources);
  reach(number);
}

void Watch::MacroDefined(const Token &name, const MacroDirective *macro) {
  const std::optional<std::string> text = definitionOf(
      name.getIdentifierInfo()->getName(), macro->getMacroInfo(), Sources);
  if (!text || !llvm::is_contained(Use.prelude.defined, *text))
    define(name);
}

void Watch::MacroUndefined(const Token &name, const MacroDefinition &macro,
                           const MacroDirective *) {
  if (macro.getMacroInfo())
    define(name);
}

/// The command line defines what the prelude's did once more, or takes it back
/// until the unit does.
void Watch::define(const Token &name) {
  if (isDone() || Sources.isInSystemHeader(name.getLocation()))
    return;
  const llvm::StringRef text = name.getIdentifierInfo()->getName();
  const bool isGiven =
      Given.contains(text) &&
      !Sources.getFileEntryRefForID(Sources.getFileID(name.getLocation()));
  if (Use.prelude.names.contains(text) && !isGiven && isStillToCome(text))
    IsSame = false;
}

/// Whether a header that is not asked for yet spells it.
bool Watch::isStillToCome(llvm::StringRef name) const {
  FileManager &files = Sources.getFileManager();
  for (unsigned number = 0; number < Reached.size(); ++number) {
    if (Reached[number])
      continue;
    const llvm::StringRef path = Use.prelude.files[number].path;
    const auto text = files.getBufferForFile(path);
    if (!text ||
        Use.scanner.directives().isSpelled(name, path, (*text)->getBuffer()))
      return true;
  }
  return false;
}

void Watch::use(const Token &name, const MacroDefinition &macro) {
  if (isDone() || !macro.getMacroInfo() ||
      Sources.isInSystemHeader(Sources.getExpansionLoc(name.getLocation())))
    return;
  const SourceLocation at = macro.getMacroInfo()->getDefinitionLoc();
  if (!Sources.isLoadedSourceLocation(at))
    return;
  const unsigned number =
      numberOf(Sources.getFileEntryRefForID(Sources.getFileID(at)));
  IsSame &= number == none || Reached[number];
}

void Watch::EndOfMainFile() { Result = IsSame && Left == 0; }

} // namespace cachetidy::extract
