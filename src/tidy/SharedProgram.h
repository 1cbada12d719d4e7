// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What all checks of one AST look at.

#ifndef CACHETIDY_TIDY_SHAREDPROGRAM_H
#define CACHETIDY_TIDY_SHAREDPROGRAM_H

#include "models/Project.h"
#include "program/Program.h"
#include "rules/Baseline.h"

#include <memory>
#include <string>
#include <utility>
#include <variant>

namespace clang {
class ASTContext;
} // namespace clang

namespace cachetidy::tidy {

/// The program that one AST is known to be a part of. The AST is walked once,
/// however many checks ask; the program lives as long as one of them holds it.
/// Where the command line has left the facts of the whole program, it is that
/// program, with what the AST shows in the place of what the file was then.
class SharedProgram {
public:
  using Opened =
      std::variant<std::shared_ptr<const SharedProgram>, models::ModelError>;

  /// The program of that AST: the one another check on this thread still
  /// holds, or a new one. With a cachetidy.json that is not right there is
  /// none, as on the command line: no answer would be the project's.
  static Opened of(clang::ASTContext &context);

  SharedProgram(const SharedProgram &) = delete;
  SharedProgram &operator=(const SharedProgram &) = delete;

  const program::Program &program() const { return Known->program; }

  /// The folder that the file names of the program are relative to.
  const std::string &root() const { return Known->root; }

  /// Of that folder; or what is wrong with it.
  const std::variant<rules::Baseline, std::string> &baseline() const {
    return Old;
  }

private:
  /// What an AST is known to be a part of. Does not outlive its models.
  struct LinkedProgram {
    std::string root;
    std::shared_ptr<const models::Project> project;
    program::Program program;
  };
  static std::shared_ptr<const LinkedProgram>
  linked(clang::ASTContext &context,
         std::shared_ptr<const models::Project> project);

  SharedProgram(clang::ASTContext &context,
                std::shared_ptr<const LinkedProgram> known)
      : Context(context), Known(std::move(known)),
        Old(rules::findBaseline(Known->root)) {}

  const clang::ASTContext &Context;
  std::shared_ptr<const LinkedProgram> Known;
  std::variant<rules::Baseline, std::string> Old;
};

} // namespace cachetidy::tidy

#endif
