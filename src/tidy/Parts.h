// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the program is made of that one AST is known to be a part of.

#ifndef CACHETIDY_TIDY_PARTS_H
#define CACHETIDY_TIDY_PARTS_H

#include "facts/Unit.h"
#include "models/Project.h"
#include "program/Program.h"
#include "rules/Baseline.h"
#include "store/LastProgram.h"

#include <memory>
#include <string>
#include <variant>

namespace clang {
class ASTContext;
} // namespace clang

namespace cachetidy::tidy {

/// Two that are equal are the same program, with the same to be told of it.
struct Parts {
  /// Puts what the AST shows in the place of what was there.
  void show(clang::ASTContext &context);

  std::shared_ptr<const models::Project> project;
  /// What the command line has left of the whole program; null if it has not.
  std::shared_ptr<const store::LastProgram> last;
  facts::Unit shown; ///< empty before the AST was looked into
  std::string root;  ///< absolute: the file names are relative to it
  rules::Baseline baseline;

  bool operator==(const Parts &) const = default;
};

/// Does not outlive its models.
struct LinkedProgram {
  std::shared_ptr<const models::Project> project;
  program::Program program;
};
std::shared_ptr<const LinkedProgram> link(const Parts &parts);

/// All but what the AST shows, which takes a while. Else what is wrong with a
/// file of the project, as hosts tell it: no answer would be the project's.
std::variant<Parts, std::string> partsAround(const clang::ASTContext &context);

/// The file that was opened, absolute.
std::string openedFile(const clang::ASTContext &context);
std::string openedText(const clang::ASTContext &context);

} // namespace cachetidy::tidy

#endif
