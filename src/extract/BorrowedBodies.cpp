// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "extract/BorrowedBodies.h"

#include "extract/FromAst.h"
#include "extract/Invocation.h"
#include "facts/Merge.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Lex/Preprocessor.h"

#include <algorithm>

using namespace clang;

namespace cachetidy::extract {

BorrowedBodies::BorrowedBodies(TakenBodies &all, Preprocessor &preprocessor)
    : All(all), Sources(preprocessor.getSourceManager()), Macros(preprocessor) {
}

BorrowedBodies::Header &BorrowedBodies::headerOf(FileID file) {
  const auto [slot, isNew] = Headers.try_emplace(file);
  OptionalFileEntryRef entry = Sources.getFileEntryRefForID(file);
  if (isNew && entry && file != Sources.getMainFileID()) {
    slot->second.path = plainPath(entry->getName(), Sources.getFileManager());
    slot->second.taken = All.in(slot->second.path);
  }
  return slot->second;
}

bool BorrowedBodies::leavesOut(const FunctionDecl *function) {
  const SourceLocation name = function->getLocation();
  if (!name.isFileID() || Sources.isInMainFile(name))
    return false;
  const auto [file, offset] = Sources.getDecomposedLoc(name);
  Header &header = headerOf(file);
  if (!header.taken)
    return false;
  const auto &bodies = header.taken->bodies;
  const auto found =
      std::ranges::lower_bound(bodies, offset, {}, &TakenBody::name);
  if (found == bodies.end() || found->name != offset)
    return false;
  header.leftOut.insert(found - bodies.begin());
  return true;
}

bool BorrowedBodies::hasLeftOut() const {
  return std::ranges::any_of(Headers, [](const auto &header) {
    return !header.second.leftOut.empty();
  });
}

/// What is read twice may mean two things.
bool BorrowedBodies::isReadTwice(const std::string &path) const {
  return std::ranges::count(Headers, path, [](const auto &header) {
           return header.second.path;
         }) > 1;
}

/// Whether all that was taken was left out, and would have been read alike.
bool BorrowedBodies::isSame(FileID file, const Header &header) const {
  const auto &bodies = header.taken->bodies;
  return header.leftOut.size() == bodies.size() && !isReadTwice(header.path) &&
         std::ranges::all_of(bodies, [&](const TakenBody &body) {
           return Macros.within(file, body.name, body.range.end) == body.macros;
         });
}

static const DeclContext *definitionOf(const NamedDecl *decl) {
  if (const auto *shape = dyn_cast<ClassTemplateDecl>(decl))
    decl = shape->getTemplatedDecl();
  if (const auto *record = dyn_cast<CXXRecordDecl>(decl))
    return record->getDefinition();
  return dyn_cast<NamespaceDecl>(decl);
}

/// Whether a unit has the definition of a class.
static bool isWhole(ASTContext &context, llvm::StringRef name) {
  const DeclContext *scope = context.getTranslationUnitDecl();
  while (scope && !name.empty()) {
    const auto [part, rest] = name.split("::");
    const DeclContext *inner = nullptr;
    for (const NamedDecl *decl : scope->lookup(&context.Idents.get(part)))
      if (!inner)
        inner = definitionOf(decl);
    scope = inner;
    name = rest;
  }
  return scope && scope->isRecord();
}

bool BorrowedBodies::giveBack(ASTContext &context, facts::Unit &unit) const {
  std::vector<facts::Unit> parts;
  llvm::StringMap<bool> whole;
  for (const auto &[file, header] : Headers) {
    if (header.leftOut.empty())
      continue;
    if (!isSame(file, header))
      return false;
    for (const std::string &name : header.taken->classes) {
      const auto [known, isNew] = whole.try_emplace(name, false);
      if (isNew)
        known->second = isWhole(context, name);
      if (!known->second)
        return false;
    }
    parts.push_back(header.taken->facts);
  }
  if (!parts.empty()) {
    parts.push_back(std::move(unit));
    unit = facts::merge(std::move(parts));
  }
  return true;
}

static std::vector<std::string> classesIn(const facts::Unit &unit) {
  std::vector<std::string> names;
  for (const facts::Record &record : unit.records)
    if (unit.entities[record.entity].inSystemHeader)
      names.push_back(unit.entities[record.entity].name);
  return names;
}

/// The body of a function that can be given to others.
std::optional<TakenBody>
BorrowedBodies::bodyOf(FileID file, const HiddenBody &hidden) const {
  const SourceLocation name = hidden.function->getLocation();
  // What destructors call besides is written nowhere.
  if (!name.isFileID() || isa<CXXDestructorDecl>(hidden.function))
    return std::nullopt;
  const auto [home, offset] = Sources.getDecomposedLoc(name);
  if (home != file || offset > hidden.range.begin)
    return std::nullopt;
  const auto macros = Macros.within(file, offset, hidden.range.end);
  return macros ? std::optional<TakenBody>({offset, hidden.range, *macros})
                : std::nullopt;
}

TakenHeader BorrowedBodies::headerWith(ASTContext &context, FileID file,
                                       llvm::ArrayRef<HiddenBody> hidden,
                                       const AstRequest &request) const {
  std::map<const FunctionDecl *, TakenBody> bodies;
  std::vector<const FunctionDecl *> functions;
  for (const HiddenBody &one : hidden)
    if (std::optional<TakenBody> body = bodyOf(file, one)) {
      functions.push_back(one.function);
      bodies.emplace(one.function, *body);
    }
  TakenHeader header;
  header.facts = extractFunctions(context, request, functions);
  for (const FunctionDecl *function : functions)
    header.bodies.push_back(bodies.at(function));
  std::ranges::sort(header.bodies, {}, &TakenBody::name);
  header.classes = classesIn(header.facts);
  return header;
}

void BorrowedBodies::take(ASTContext &context, const HiddenBodies &hidden,
                          const AstRequest &request) {
  for (const auto &[file, bodies] : hidden) {
    const Header &header = headerOf(file);
    if (header.path.empty() || header.taken || isReadTwice(header.path))
      continue;
    TakenHeader given = headerWith(context, file, bodies, request);
    const bool canBeAsked =
        std::ranges::all_of(given.classes, [&](const std::string &name) {
          return isWhole(context, name);
        });
    if (canBeAsked && !given.bodies.empty())
      All.take(header.path, std::move(given));
  }
}

std::map<FileID, std::vector<BodyRange>> BorrowedBodies::ranges() const {
  std::map<FileID, std::vector<BodyRange>> ranges;
  for (const auto &[file, header] : Headers)
    for (const unsigned number : header.leftOut)
      ranges[file].push_back(header.taken->bodies[number].range);
  return ranges;
}

} // namespace cachetidy::extract
