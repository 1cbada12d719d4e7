// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What makes something of the project's own templates.

#ifndef CACHETIDY_EXTRACT_PROJECTTEMPLATES_H
#define CACHETIDY_EXTRACT_PROJECTTEMPLATES_H

#include <memory>

namespace clang {
class Decl;
class SourceManager;
class Stmt;
class CXXCtorInitializer;
} // namespace clang

namespace cachetidy::extract {

/// The facts of such a template are those of what is made of it first: so it
/// matters who makes it.
class ProjectTemplates {
public:
  explicit ProjectTemplates(const clang::SourceManager &sources);
  ~ProjectTemplates();

  bool areUsedIn(clang::Decl *decl);
  bool areUsedIn(clang::Stmt *statement);
  bool areUsedIn(clang::CXXCtorInitializer *initializer);

private:
  class Search;
  std::unique_ptr<Search> Found;
};

} // namespace cachetidy::extract

#endif
