// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What all checks of one AST look at.

#ifndef CACHETIDY_TIDY_SHAREDPROGRAM_H
#define CACHETIDY_TIDY_SHAREDPROGRAM_H

#include "tidy/Answers.h"
#include "tidy/Later.h"
#include "tidy/Parts.h"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace cachetidy::tidy {

/// The program that one AST is known to be a part of. The AST is walked once,
/// however many checks ask; the program lives as long as one of them holds it.
/// Where the command line has left the facts of the whole program, it is that
/// program, with what the AST shows in the place of what the file was then.
class SharedProgram {
public:
  /// Else what is wrong with a file of the project.
  using Opened = std::variant<std::shared_ptr<SharedProgram>, std::string>;

  /// The program of that AST: the one another check on this thread still
  /// holds, or a new one.
  static Opened of(clang::ASTContext &context);

  /// What nobody could wait for is worked out now that all have asked.
  ~SharedProgram();
  SharedProgram(const SharedProgram &) = delete;
  SharedProgram &operator=(const SharedProgram &) = delete;

  /// In an editor, what is known by now.
  Answer ask(const Question &question);

  /// The folder that the file names of the program are relative to.
  const std::string &root() const { return Around.root; }

private:
  SharedProgram(clang::ASTContext &context, Parts parts);

  clang::ASTContext &Context;
  Parts Around;
  /// Linked at once; null where an editor does not wait for that, nor for the
  /// AST to be looked into.
  std::shared_ptr<const LinkedProgram> Linked;
  // Else:
  std::shared_ptr<const Told> Before; ///< of the program as it was
  std::string Text;                   ///< as it is now
  std::vector<Told::Said> Said;
};

} // namespace cachetidy::tidy

#endif
