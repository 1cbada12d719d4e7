// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What all checks of one AST look at.

#include "tidy/SharedProgram.h"

#include "extract/FromAst.h"
#include "facts/Shadow.h"
#include "store/LastProgram.h"

#include "clang/AST/ASTContext.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"

#include <mutex>
#include <utility>
#include <vector>

namespace cachetidy::tidy {

static std::filesystem::path folderOf(const clang::ASTContext &context) {
  const clang::SourceManager &sources = context.getSourceManager();
  clang::OptionalFileEntryRef main =
      sources.getFileEntryRefForID(sources.getMainFileID());
  llvm::SmallString<256> path(main ? main->getName() : llvm::StringRef());
  sources.getFileManager().makeAbsolutePath(path);
  llvm::sys::path::remove_dots(path, /*remove_dot_dot=*/true);
  return llvm::sys::path::parent_path(path).str();
}

namespace {
/// The project that was opened last, which is given again as long as its files
/// say the same. Safe to use from several threads.
class Latest {
public:
  std::shared_ptr<const models::Project> of(models::ProjectSources sources) {
    const std::scoped_lock guard(Lock);
    if (!Kept || Kept->root != sources.root || Kept->text != sources.own.text)
      Kept = std::make_shared<const models::Project>(
          models::withModels(std::move(sources)));
    return Kept;
  }

private:
  std::mutex Lock;
  std::shared_ptr<const models::Project> Kept;
};
} // namespace

static std::variant<std::shared_ptr<const models::Project>, models::ModelError>
projectOf(const clang::ASTContext &context) {
  static Latest latest;
  const std::filesystem::path folder = folderOf(context);
  auto found = models::findProject(folder, std::nullopt, folder);
  if (auto *error = std::get_if<models::ModelError>(&found))
    return std::move(*error);
  return latest.of(std::get<models::ProjectSources>(std::move(found)));
}

SharedProgram::Known SharedProgram::gather(clang::ASTContext &context,
                                           std::string root) {
  Known known{std::move(root), {}};
  const std::shared_ptr<const store::LastProgram> last =
      store::recallProgram(folderOf(context));
  if (last)
    known.root = last->root;
  extract::AstRequest request;
  request.root = known.root;
  request.isComplete = !context.getDiagnostics().hasUncompilableErrorOccurred();
  known.units.push_back(extract::extractAst(context, request));
  if (!last)
    return known;
  facts::Unit others = last->unit;
  const facts::Unit &fresh = known.units.front();
  for (const facts::TranslationUnit &row : fresh.translationUnits)
    facts::removeFile(others, fresh.files[row.file]);
  facts::removeComments(others, fresh.files);
  known.units.push_back(std::move(others));
  known.extent = program::Extent::Whole;
  return known;
}

SharedProgram::SharedProgram(clang::ASTContext &context,
                             std::shared_ptr<const models::Project> project)
    : SharedProgram(context, project, gather(context, project->root.string())) {
}

SharedProgram::SharedProgram(clang::ASTContext &context,
                             std::shared_ptr<const models::Project> project,
                             Known known)
    : Context(context), Root(std::move(known.root)),
      Project(std::move(project)),
      Program(std::move(known.units), known.extent, Project->models) {}

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
      context, std::get<std::shared_ptr<const models::Project>>(project)));
  latest = fresh;
  return fresh;
}

} // namespace cachetidy::tidy
