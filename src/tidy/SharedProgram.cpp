// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What all checks of one AST look at.

#include "tidy/SharedProgram.h"

#include "extract/FromAst.h"
#include "facts/Shadow.h"
#include "store/LastProgram.h"
#include "store/Latest.h"

#include "clang/AST/ASTContext.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"

#include <utility>
#include <vector>

namespace cachetidy::tidy {

static std::filesystem::path absolute(const clang::ASTContext &context,
                                      llvm::StringRef name) {
  llvm::SmallString<256> path(name);
  context.getSourceManager().getFileManager().makeAbsolutePath(path);
  llvm::sys::path::remove_dots(path, /*remove_dot_dot=*/true);
  return path.str().str();
}

/// The folder of the file that was opened.
static std::filesystem::path folderOf(const clang::ASTContext &context) {
  const clang::SourceManager &sources = context.getSourceManager();
  clang::OptionalFileEntryRef main =
      sources.getFileEntryRefForID(sources.getMainFileID());
  return absolute(context, main ? main->getName() : "").parent_path();
}

/// Where its compile command is run, which is in the build folder or below it,
/// whatever that is called.
static std::filesystem::path builtIn(const clang::ASTContext &context) {
  return absolute(context, ".");
}

using ProjectPointer = std::shared_ptr<const models::Project>;

/// As long as its files say the same, the one that was opened last.
static std::variant<ProjectPointer, models::ModelError>
projectOf(const clang::ASTContext &context) {
  using Key = std::pair<std::filesystem::path, std::string>;
  static store::Latest<Key, models::Project> latest;
  const std::filesystem::path folder = folderOf(context);
  auto found = models::findProject(folder, std::nullopt, folder);
  if (auto *error = std::get_if<models::ModelError>(&found))
    return std::move(*error);
  auto &sources = std::get<models::ProjectSources>(found);
  return latest.of({sources.root, sources.own.text}, [&](const Key &) {
    return std::make_shared<const models::Project>(
        models::withModels(std::move(sources)));
  });
}

namespace {
/// All that the program of an AST is made of.
struct Parts {
  ProjectPointer project;
  std::shared_ptr<const store::LastProgram> last; ///< null if there is none
  facts::Unit shown;                              ///< what the AST shows

  bool operator==(const Parts &) const = default;
};
} // namespace

/// What is shown, in the place of what the files were in the last run.
static program::Program link(const Parts &parts) {
  std::vector<facts::Unit> units{parts.shown};
  if (!parts.last)
    return {std::move(units), program::Extent::Part, parts.project->models};
  facts::Unit others = parts.last->unit;
  for (const facts::TranslationUnit &row : parts.shown.translationUnits)
    facts::removeFile(others, parts.shown.files[row.file]);
  facts::removeComments(others, parts.shown.files);
  units.push_back(std::move(others));
  return {std::move(units), program::Extent::Whole, parts.project->models};
}

/// What is typed in comments changes no fact, and need not be linked.
std::shared_ptr<const SharedProgram::LinkedProgram>
SharedProgram::linked(clang::ASTContext &context, ProjectPointer project) {
  static store::Latest<Parts, LinkedProgram> latest;
  auto last = store::recallProgram({builtIn(context), folderOf(context)});
  extract::AstRequest request;
  request.root = last ? last->root : project->root.string();
  request.isComplete = !context.getDiagnostics().hasUncompilableErrorOccurred();
  Parts parts{std::move(project), std::move(last),
              extract::extractAst(context, request)};
  return latest.of(std::move(parts), [&](const Parts &of) {
    return std::make_shared<const LinkedProgram>(request.root, of.project,
                                                 link(of));
  });
}

SharedProgram::Opened SharedProgram::of(clang::ASTContext &context) {
  // It owns nothing: what a check let go is gone, whoever comes next.
  static thread_local std::weak_ptr<const SharedProgram> latest;
  std::shared_ptr<const SharedProgram> held = latest.lock();
  if (held && &held->Context == &context)
    return held;
  auto project = projectOf(context);
  if (auto *error = std::get_if<models::ModelError>(&project))
    return std::move(*error);
  std::shared_ptr<const SharedProgram> fresh(new SharedProgram(
      context, linked(context, std::get<ProjectPointer>(std::move(project)))));
  latest = fresh;
  return fresh;
}

} // namespace cachetidy::tidy
