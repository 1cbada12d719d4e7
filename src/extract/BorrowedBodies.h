// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What one unit leaves out because another has read it, and gives to others.

#ifndef CACHETIDY_EXTRACT_BORROWEDBODIES_H
#define CACHETIDY_EXTRACT_BORROWEDBODIES_H

#include "extract/FromAst.h"
#include "extract/HeaderMacros.h"
#include "extract/HiddenBodies.h"
#include "extract/TakenBodies.h"

#include "clang/AST/ASTContext.h"

#include <set>

namespace cachetidy::extract {

/// Of one run of the parser, without errors.
class BorrowedBodies {
public:
  /// All that is given must outlive it.
  BorrowedBodies(TakenBodies &all, clang::Preprocessor &preprocessor);

  /// Whether the parser is to leave out the body of a function.
  bool leavesOut(const clang::FunctionDecl *function);

  bool hasLeftOut() const;

  /// Adds to a unit what was left out. False where that is not what would have
  /// been read here: the unit is to be parsed again, with nothing left out.
  bool giveBack(clang::ASTContext &context, facts::Unit &unit) const;

  /// Gives to others what was read here first.
  void take(clang::ASTContext &context, const HiddenBodies &hidden,
            const AstRequest &request);

  /// Where bodies were left out.
  std::map<clang::FileID, std::vector<BodyRange>> ranges() const;

private:
  struct Header {
    std::string path;
    std::shared_ptr<const TakenHeader> taken; ///< or null
    std::set<unsigned> leftOut;               ///< numbers of bodies
  };

  Header &headerOf(clang::FileID file);
  bool isSame(clang::FileID file, const Header &header) const;
  bool isReadTwice(const std::string &path) const;
  std::optional<TakenBody> bodyOf(clang::FileID file,
                                  const HiddenBody &hidden) const;
  TakenHeader headerWith(clang::ASTContext &context, clang::FileID file,
                         llvm::ArrayRef<HiddenBody> hidden,
                         const AstRequest &request) const;

  TakenBodies &All;
  const clang::SourceManager &Sources;
  HeaderMacros Macros;
  std::map<clang::FileID, Header> Headers;
};

} // namespace cachetidy::extract

#endif
