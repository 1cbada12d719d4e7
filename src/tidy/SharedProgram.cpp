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

static std::variant<models::Project, models::ModelError>
projectOf(const clang::ASTContext &context) {
  const std::filesystem::path folder = folderOf(context);
  return models::openProject(folder, std::nullopt, folder);
}

SharedProgram::Known SharedProgram::gather(clang::ASTContext &context,
                                           std::string root) {
  Known known{std::move(root), {}};
  std::optional<store::LastProgram> last =
      store::recallProgram(folderOf(context));
  if (last)
    known.root = last->root;
  extract::AstRequest request;
  request.root = known.root;
  request.isComplete = !context.getDiagnostics().hasUncompilableErrorOccurred();
  known.units.push_back(extract::extractAst(context, request));
  if (!last)
    return known;
  for (const facts::TranslationUnit &row : known.units.front().translationUnits)
    facts::removeFile(last->unit, known.units.front().files[row.file]);
  known.units.push_back(std::move(last->unit));
  known.extent = program::Extent::Whole;
  return known;
}

SharedProgram::SharedProgram(clang::ASTContext &context,
                             models::Project project)
    : SharedProgram(context, std::move(project.models),
                    gather(context, project.root.string())) {}

SharedProgram::SharedProgram(clang::ASTContext &context, models::Models models,
                             Known known)
    : Context(context), Root(std::move(known.root)), Models(std::move(models)),
      Program(std::move(known.units), known.extent, Models) {}

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
      context, std::get<models::Project>(std::move(project))));
  latest = fresh;
  return fresh;
}

} // namespace cachetidy::tidy
