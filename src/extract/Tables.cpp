// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Interning: what many facts point to is kept once.

#include "extract/Tables.h"
#include "extract/Invocation.h"
#include "extract/Outside.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace cachetidy::extract {

Tables::Tables(ASTContext &context, std::string root, Owner owner)
    : Context(context), Root(std::move(root)), Whose(owner) {
  if (Whose == Owner::Anyone)
    return;
  const SourceManager &sources = Context.getSourceManager();
  facts::Index index = file(sources.getMainFileID());
  MainFile = index == facts::none ? "" : Unit.files[index];
}

facts::Index Tables::string(llvm::StringRef text) {
  auto [slot, isNew] = Strings.try_emplace(text, Unit.strings.size());
  if (isNew)
    Unit.strings.push_back(text.str());
  return slot->second;
}

std::string Tables::path(llvm::StringRef name) const {
  const std::string absolute =
      plainPath(name, Context.getSourceManager().getFileManager());
  llvm::StringRef rest = absolute;
  if (rest.consume_front(Root) && (rest.consume_front("/") || Root == "/"))
    return rest.str();
  return absolute;
}

facts::Index Tables::file(FileID id) {
  if (auto known = Files.find(id); known != Files.end())
    return known->second;
  OptionalFileEntryRef entry =
      Context.getSourceManager().getFileEntryRefForID(id);
  facts::Index index = facts::none;
  if (entry) {
    std::string name = path(entry->getName());
    auto known = llvm::find(Unit.files, name);
    index = known - Unit.files.begin();
    if (known == Unit.files.end())
      Unit.files.push_back(std::move(name));
  }
  return Files[id] = index;
}

std::vector<FileID> Tables::knownFiles() const {
  std::vector<FileID> files;
  for (const auto &[id, index] : Files)
    if (index != facts::none)
      files.push_back(id);
  llvm::sort(files);
  return files;
}

llvm::ArrayRef<Remark> Tables::remarks(FileID id) {
  const auto [slot, isNew] = Remarks.try_emplace(id);
  if (isNew)
    if (std::optional<llvm::StringRef> text =
            Context.getSourceManager().getBufferDataOrNone(id))
      slot->second = remarksIn(*text);
  return slot->second;
}

facts::Position Tables::position(SourceLocation location) {
  if (location.isInvalid())
    return {};
  const SourceManager &sources = Context.getSourceManager();
  auto [id, offset] = sources.getDecomposedLoc(sources.getFileLoc(location));
  facts::Index index = file(id);
  if (index == facts::none)
    return {};
  return {index, sources.getLineNumber(id, offset),
          sources.getColumnNumber(id, offset)};
}

std::uint32_t Tables::length(SourceRange range) const {
  const SourceManager &sources = Context.getSourceManager();
  CharSourceRange written = Lexer::makeFileCharRange(
      CharSourceRange::getTokenRange(range), sources, Context.getLangOpts());
  if (written.isInvalid() ||
      written.getBegin() != sources.getFileLoc(range.getBegin()))
    return 0;
  return sources.getFileOffset(written.getEnd()) -
         sources.getFileOffset(written.getBegin());
}

bool Tables::inSystemHeader(SourceLocation location) const {
  const SourceManager &sources = Context.getSourceManager();
  return location.isInvalid() || isOutside(sources, location, Root) ||
         sources.isWrittenInBuiltinFile(sources.getExpansionLoc(location));
}

static facts::TypeKind kindOf(QualType type) {
  if (type->isVoidType())
    return facts::TypeKind::Void;
  if (type->isBooleanType())
    return facts::TypeKind::Bool;
  if (type->isAnyCharacterType())
    return facts::TypeKind::Character;
  if (type->isEnumeralType())
    return facts::TypeKind::Enum;
  if (type->isIntegerType())
    return facts::TypeKind::Integer;
  if (type->isRealFloatingType())
    return facts::TypeKind::Floating;
  if (type->isRecordType())
    return facts::TypeKind::Record;
  if (type->isAnyPointerType())
    return facts::TypeKind::Pointer;
  if (type->isReferenceType())
    return facts::TypeKind::Reference;
  if (type->isArrayType())
    return facts::TypeKind::Array;
  return type->isFunctionType() ? facts::TypeKind::Function
                                : facts::TypeKind::Other;
}

static QualType innerOf(QualType type, ASTContext &context) {
  if (const ArrayType *array = context.getAsArrayType(type))
    return array->getElementType();
  return type->isAnyPointerType() || type->isReferenceType()
             ? type->getPointeeType()
             : QualType();
}

PrintingPolicy Tables::spelling() const {
  PrintingPolicy policy(Context.getLangOpts());
  policy.SuppressTagKeyword = true;
  policy.AnonymousTagLocations = false; // they differ between checkouts
  return policy;
}

facts::Type Tables::describe(QualType type) {
  facts::Type row;
  row.spelling = type.getAsString(spelling());
  row.kind = kindOf(type);
  row.isConst = type.isConstQualified();
  if (type->isIntegralOrEnumerationType() && !type->isIncompleteType())
    row.bits = Context.getTypeSize(type);
  if (QualType inner = innerOf(type, Context); !inner.isNull())
    row.arguments.push_back(this->type(inner));
  const TagDecl *tag = type->getAsTagDecl();
  if (!tag)
    return row;
  facts::Index named = entity(tag);
  row.name = Unit.entities[named].name;
  const auto *record = dyn_cast<CXXRecordDecl>(tag);
  row.record = record ? named : facts::none;
  if (const auto *special = dyn_cast<ClassTemplateSpecializationDecl>(tag))
    for (const TemplateArgument &argument :
         special->getTemplateArgs().asArray())
      if (argument.getKind() == TemplateArgument::Type)
        row.arguments.push_back(this->type(argument.getAsType()));
  return row;
}

facts::Index Tables::type(QualType type) {
  if (type.isNull() || type->isDependentType())
    return facts::none;
  type = type.getCanonicalType();
  if (auto known = Types.find(type.getAsOpaquePtr()); known != Types.end())
    return known->second;
  // A type may name itself in its arguments: what is asked for while it is
  // being described is not known yet.
  Types[type.getAsOpaquePtr()] = facts::none;
  facts::Type row = describe(type);
  facts::Index index = Unit.types.size();
  Unit.types.push_back(std::move(row));
  Types[type.getAsOpaquePtr()] = index;
  const CXXRecordDecl *record = type->getAsCXXRecordDecl();
  if (record && (Whose == Owner::Unit || record->getParentFunctionOrMethod() ||
                 inSystemHeader(record->getLocation())))
    addRecord(record);
  return index;
}

/// Of a template from outside the general form, or, where there is none, the
/// special one that stands first: in which order a prelude gives them is
/// nobody's business.
const CXXRecordDecl *Tables::definitionOf(const CXXRecordDecl *record) {
  if (!inSystemHeader(record->getLocation()))
    return record->getDefinition();
  record = cast<CXXRecordDecl>(patternOf(record));
  ClassTemplateDecl *shape = record->getDescribedClassTemplate();
  if (!shape || record->getDefinition())
    return record->getDefinition();
  llvm::SmallVector<ClassTemplatePartialSpecializationDecl *, 4> forms;
  shape->getPartialSpecializations(forms);
  const SourceManager &sources = Context.getSourceManager();
  const auto place = [&](const CXXRecordDecl *form) {
    const SourceLocation at = sources.getExpansionLoc(form->getLocation());
    return std::pair(sources.getFilename(at), sources.getFileOffset(at));
  };
  const CXXRecordDecl *first = nullptr;
  for (const ClassTemplatePartialSpecializationDecl *form : forms)
    if (const CXXRecordDecl *definition = form->getDefinition();
        definition && (!first || place(definition) < place(first)))
      first = definition;
  return first;
}

/// Of a template's base the template.
static const CXXRecordDecl *recordOf(const CXXBaseSpecifier &base) {
  if (const CXXRecordDecl *record = base.getType()->getAsCXXRecordDecl())
    return record;
  const auto *made = base.getType()->getAs<TemplateSpecializationType>();
  const auto *shape = made ? dyn_cast_or_null<ClassTemplateDecl>(
                                 made->getTemplateName().getAsTemplateDecl())
                           : nullptr;
  return shape ? shape->getTemplatedDecl() : nullptr;
}

void Tables::addRecord(const CXXRecordDecl *record) {
  const NamedDecl *named = record;
  record = definitionOf(record);
  if (!record || !Records.try_emplace(record, true).second)
    return;
  facts::Record row;
  row.entity = entity(named);
  row.isClosed = isClosed(record);
  row.at = position(record->getLocation());
  for (const CXXBaseSpecifier &base : record->bases())
    if (const CXXRecordDecl *parent = recordOf(base)) {
      row.bases.push_back(entity(parent));
      addRecord(parent);
    }
  for (const Decl *member : record->decls()) {
    if (const auto *shape = dyn_cast<FunctionTemplateDecl>(member))
      member = shape->getTemplatedDecl();
    const auto *method = dyn_cast<CXXMethodDecl>(member);
    if (method && method->getAccess() == AS_public && !method->isImplicit() &&
        !isa<CXXConstructorDecl, CXXDestructorDecl>(method))
      row.methods.push_back(string(method->getNameAsString()));
  }
  llvm::sort(row.methods, [&](facts::Index a, facts::Index b) {
    return Unit.strings[a] < Unit.strings[b];
  });
  row.methods.erase(llvm::unique(row.methods), row.methods.end());
  Unit.records.push_back(std::move(row));
}

} // namespace cachetidy::extract
