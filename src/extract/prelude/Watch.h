// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Whether a unit that begins with a prelude is what it would be without.

#ifndef CACHETIDY_EXTRACT_PRELUDE_WATCH_H
#define CACHETIDY_EXTRACT_PRELUDE_WATCH_H

#include "extract/prelude/Parsed.h"
#include "extract/prelude/Prelude.h"

#include "clang/Basic/SourceManager.h"
#include "clang/Lex/PPCallbacks.h"
#include "llvm/ADT/DenseMap.h"

namespace cachetidy::extract {

/// A prelude comes before everything; without it, its headers are read where
/// the unit asks for them. That is the same, unless the unit never asks for one
/// of them; asks for it within braces; defines a name that they use before it
/// has asked for all of them; or uses, or asks for, one of their macros too
/// early. (Of declarations nothing of that kind is asked: code that names what
/// is not yet included would not compile.)
class Watch : public clang::PPCallbacks {
public:
  /// Sets `isSame`, at the end of the main file.
  Watch(const PreludeUse &use, const clang::SourceManager &sources,
        bool &isSame);

  void InclusionDirective(clang::SourceLocation hash, const clang::Token &,
                          llvm::StringRef, bool, clang::CharSourceRange,
                          clang::OptionalFileEntryRef file, llvm::StringRef,
                          llvm::StringRef, const clang::Module *, bool,
                          clang::SrcMgr::CharacteristicKind) override;
  void MacroDefined(const clang::Token &name,
                    const clang::MacroDirective *macro) override;
  void MacroUndefined(const clang::Token &name,
                      const clang::MacroDefinition &macro,
                      const clang::MacroDirective *) override;
  void MacroExpands(const clang::Token &name,
                    const clang::MacroDefinition &macro, clang::SourceRange,
                    const clang::MacroArgs *) override {
    use(name, macro);
  }
  void Defined(const clang::Token &name, const clang::MacroDefinition &macro,
               clang::SourceRange) override {
    use(name, macro);
  }
  void Ifdef(clang::SourceLocation, const clang::Token &name,
             const clang::MacroDefinition &macro) override {
    use(name, macro);
  }
  void Ifndef(clang::SourceLocation, const clang::Token &name,
              const clang::MacroDefinition &macro) override {
    use(name, macro);
  }
  void Elifdef(clang::SourceLocation, const clang::Token &name,
               const clang::MacroDefinition &macro) override {
    use(name, macro);
  }
  void Elifndef(clang::SourceLocation, const clang::Token &name,
                const clang::MacroDefinition &macro) override {
    use(name, macro);
  }
  void EndOfMainFile() override;

private:
  static constexpr unsigned none = ~0u;

  unsigned numberOf(clang::OptionalFileEntryRef file);
  void reach(unsigned file);
  void define(const clang::Token &name);
  bool isStillToCome(llvm::StringRef name) const;
  void use(const clang::Token &name, const clang::MacroDefinition &macro);
  bool isDone() const { return Left == 0 || !IsSame; }

  const PreludeUse &Use;
  const clang::SourceManager &Sources;
  bool &Result;
  bool IsSame = true;
  std::vector<bool> Reached;
  std::size_t Left;
  llvm::StringSet<> Given;
  llvm::DenseMap<const clang::FileEntry *, unsigned> Numbers;
};

} // namespace cachetidy::extract

#endif
