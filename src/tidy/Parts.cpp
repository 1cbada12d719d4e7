// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the program is made of that one AST is known to be a part of.

#include "tidy/Parts.h"

#include "extract/FromAst.h"
#include "facts/Shadow.h"
#include "models/GuessedRoot.h"
#include "store/Latest.h"

#include "clang/AST/ASTContext.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"

#include <filesystem>
#include <utility>
#include <vector>

namespace cachetidy::tidy {

static std::string absolute(const clang::ASTContext &context,
                            llvm::StringRef name) {
  llvm::SmallString<256> path(name);
  context.getSourceManager().getFileManager().makeAbsolutePath(path);
  llvm::sys::path::remove_dots(path, /*remove_dot_dot=*/true);
  return path.str().str();
}

std::string openedFile(const clang::ASTContext &context) {
  const clang::SourceManager &sources = context.getSourceManager();
  clang::OptionalFileEntryRef main =
      sources.getFileEntryRefForID(sources.getMainFileID());
  return absolute(context, main ? main->getName() : "");
}

std::string openedText(const clang::ASTContext &context) {
  const clang::SourceManager &sources = context.getSourceManager();
  return sources.getBufferData(sources.getMainFileID()).str();
}

using ProjectPointer = std::shared_ptr<const models::Project>;

/// For a build it stays the same, and editors ask at every keystroke.
static std::filesystem::path
guessedRoot(const std::filesystem::path &folder,
            const std::filesystem::path &compiledIn) {
  using Key = std::pair<std::filesystem::path, std::filesystem::path>;
  static store::Latest<Key, std::filesystem::path> latest;
  return *latest.of({folder, compiledIn}, [](const Key &key) {
    return std::make_shared<const std::filesystem::path>(
        models::guessRoot(key.first, {key.second}));
  });
}

/// As long as its files say the same, the one that was opened last.
static std::variant<ProjectPointer, models::ModelError>
projectOf(const std::filesystem::path &folder,
          const std::filesystem::path &compiledIn) {
  using Key = std::pair<std::filesystem::path, std::string>;
  static store::Latest<Key, models::Project> latest;
  auto found = models::findProject(folder, std::nullopt,
                                   guessedRoot(folder, compiledIn));
  if (auto *error = std::get_if<models::ModelError>(&found))
    return std::move(*error);
  auto &sources = std::get<models::ProjectSources>(found);
  return latest.of({sources.root, sources.own.text}, [&](const Key &) {
    return std::make_shared<const models::Project>(
        models::withModels(std::move(sources)));
  });
}

std::variant<Parts, std::string> partsAround(const clang::ASTContext &context) {
  const std::filesystem::path folder =
      std::filesystem::path(openedFile(context)).parent_path();
  const std::filesystem::path compiledIn = absolute(context, ".");
  auto project = projectOf(folder, compiledIn);
  if (const auto *error = std::get_if<models::ModelError>(&project))
    return models::messageOf(*error);
  Parts parts{std::get<ProjectPointer>(std::move(project)), {}, {}, {}, {}};
  // A compile command is run in the build folder or below it, whatever that is
  // called.
  parts.last = store::recallProgram({compiledIn, folder});
  parts.root = parts.last ? parts.last->root : parts.project->root.string();
  auto baseline = rules::findBaseline(parts.root);
  if (auto *wrong = std::get_if<std::string>(&baseline))
    return std::move(*wrong);
  parts.baseline = std::get<rules::Baseline>(std::move(baseline));
  return parts;
}

void Parts::show(clang::ASTContext &context) {
  extract::AstRequest request;
  request.root = root;
  request.isComplete = !context.getDiagnostics().hasUncompilableErrorOccurred();
  shown = extract::extractAst(context, request);
}

static program::Program programOf(const Parts &parts) {
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

std::shared_ptr<const LinkedProgram> link(const Parts &parts) {
  return std::make_shared<const LinkedProgram>(parts.project, programOf(parts));
}

} // namespace cachetidy::tidy
