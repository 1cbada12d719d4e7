// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "extract/HeaderMacros.h"

#include "clang/Lex/Lexer.h"
#include "clang/Lex/MacroInfo.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;

namespace cachetidy::extract {

class HeaderMacros::Callbacks : public PPCallbacks {
public:
  explicit Callbacks(HeaderMacros &into) : Into(into) {}

  void MacroExpands(const Token &name, const MacroDefinition &macro,
                    SourceRange, const MacroArgs *) override {
    Into.add(name.getLocation(), Into.definitionOf(name, macro.getMacroInfo()));
  }
  void MacroDefined(const Token &name, const MacroDirective *) override {
    Into.add(name.getLocation(), nullptr);
  }
  void MacroUndefined(const Token &name, const MacroDefinition &,
                      const MacroDirective *) override {
    Into.add(name.getLocation(), nullptr);
  }
  void PragmaDirective(SourceLocation at, PragmaIntroducerKind) override {
    Into.add(at, nullptr);
  }
  void InclusionDirective(SourceLocation hash, const Token &, StringRef, bool,
                          CharSourceRange, OptionalFileEntryRef, StringRef,
                          StringRef, const Module *, bool,
                          SrcMgr::CharacteristicKind) override {
    Into.add(hash, nullptr);
  }
  void If(SourceLocation at, SourceRange, ConditionValueKind) override {
    Into.add(at, nullptr);
  }
  void Ifdef(SourceLocation at, const Token &,
             const MacroDefinition &) override {
    Into.add(at, nullptr);
  }
  void Ifndef(SourceLocation at, const Token &,
              const MacroDefinition &) override {
    Into.add(at, nullptr);
  }
  void Else(SourceLocation at, SourceLocation) override {
    Into.add(at, nullptr);
  }
  void Endif(SourceLocation at, SourceLocation) override {
    Into.add(at, nullptr);
  }

private:
  HeaderMacros &Into;
};

HeaderMacros::HeaderMacros(Preprocessor &preprocessor)
    : Sources(preprocessor.getSourceManager()) {
  preprocessor.addPPCallbacks(std::make_unique<Callbacks>(*this));
}

void HeaderMacros::add(SourceLocation at, const std::string *definition) {
  const SourceLocation place = Sources.getExpansionLoc(at);
  if (Sources.isInSystemHeader(place) || Sources.isInMainFile(place))
    return;
  const auto [file, offset] = Sources.getDecomposedLoc(place);
  Uses[file].push_back({offset, definition});
}

/// `__LINE__` is the same in the same text, `__FILE__` where the file goes by
/// the same name.
const std::string *HeaderMacros::placeOf(const Token &name) {
  const llvm::StringRef macro = name.getIdentifierInfo()->getName();
  if (macro == "__LINE__")
    return &*Places.insert("line").first;
  const PresumedLoc place =
      Sources.getPresumedLoc(Sources.getExpansionLoc(name.getLocation()));
  return macro == "__FILE__" && place.isValid()
             ? &*Places.insert(std::string("file ") + place.getFilename()).first
             : nullptr;
}

const std::string *HeaderMacros::definitionOf(const Token &name,
                                              const MacroInfo *macro) {
  if (macro->isBuiltinMacro())
    return placeOf(name);
  auto &known = Known[macro];
  if (!known)
    known = std::make_unique<std::string>(Lexer::getSourceText(
        CharSourceRange::getTokenRange(macro->getDefinitionLoc(),
                                       macro->getDefinitionEndLoc()),
        Sources, LangOptions()));
  return known.get();
}

std::optional<Digest> HeaderMacros::within(FileID file, unsigned begin,
                                           unsigned end) const {
  std::string all;
  const auto uses = Uses.find(file);
  if (uses != Uses.end())
    // Arguments are looked at before what they are given to, and bodies of
    // methods after their class: not in the order of offsets.
    for (const Use &use : uses->second) {
      if (use.offset < begin || use.offset >= end)
        continue;
      if (!use.definition)
        return std::nullopt;
      all += std::to_string(use.offset) + ' ' + *use.definition + '\n';
    }
  return digestOf(all);
}

} // namespace cachetidy::extract
