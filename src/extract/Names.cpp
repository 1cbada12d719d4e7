// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What declarations are called: for people, and over translation units.

#include "extract/GivenClasses.h"
#include "extract/Outside.h"
#include "extract/Tables.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Index/USRGeneration.h"
#include "llvm/ADT/SmallString.h"

using namespace clang;

namespace cachetidy::extract {

static const NamedDecl *fieldOfPattern(const FieldDecl *field) {
  const auto *record = dyn_cast<CXXRecordDecl>(field->getParent());
  const CXXRecordDecl *pattern =
      record ? record->getTemplateInstantiationPattern() : nullptr;
  if (!pattern)
    return field;
  for (const FieldDecl *candidate : pattern->fields())
    if (candidate->getFieldIndex() == field->getFieldIndex())
      return candidate;
  return field;
}

/// A template from outside stands for all that is made of it: whether a unit
/// has made it whole, and of which special form, depends on who asks for what.
static const NamedDecl *patternOfRecord(const CXXRecordDecl *record) {
  const auto *special = dyn_cast<ClassTemplateSpecializationDecl>(record);
  if (!special || special->isExplicitSpecialization() ||
      isa<ClassTemplatePartialSpecializationDecl>(special))
    return record->getTemplateInstantiationPattern();
  const ClassTemplateDecl *shape = special->getSpecializedTemplate();
  const bool isMade =
      isTemplateInstantiation(special->getTemplateSpecializationKind());
  const SourceManager &sources = record->getASTContext().getSourceManager();
  return isMade && !isOutside(sources, shape->getLocation())
             ? record->getTemplateInstantiationPattern()
             : shape->getTemplatedDecl();
}

const NamedDecl *patternOf(const NamedDecl *decl) {
  const NamedDecl *pattern = nullptr;
  if (const auto *function = dyn_cast<FunctionDecl>(decl))
    pattern = function->getTemplateInstantiationPattern(
        /*ForDefinition=*/false);
  else if (const auto *variable = dyn_cast<VarDecl>(decl))
    pattern = variable->getTemplateInstantiationPattern();
  else if (const auto *record = dyn_cast<CXXRecordDecl>(decl))
    pattern = patternOfRecord(record);
  else if (const auto *field = dyn_cast<FieldDecl>(decl))
    pattern = fieldOfPattern(field);
  return pattern ? pattern : decl;
}

static bool isHiddenScope(const DeclContext *context) {
  const auto *space = dyn_cast<NamespaceDecl>(context);
  return space && (space->isInline() || space->isAnonymousNamespace());
}

/// "shop::Prices::find": without template arguments, so that a model can name
/// it, and without the inline namespaces that libraries use for versions.
static std::string qualifiedName(const NamedDecl *decl) {
  llvm::SmallVector<std::string, 4> parts;
  const NamedDecl *named = decl;
  while (named) {
    std::string part = named->getNameAsString();
    if (const auto *constructor = dyn_cast<CXXConstructorDecl>(named))
      part = constructor->getParent()->getNameAsString();
    if (const auto *tag = dyn_cast<TagDecl>(named))
      if (const TypedefNameDecl *alias = tag->getTypedefNameForAnonDecl())
        part = alias->getNameAsString(); // typedef struct { ... } Alias;
    parts.push_back(part.empty() ? "(anonymous)" : std::move(part));
    const DeclContext *context = named->getDeclContext();
    while (context && (!isa<NamedDecl>(context) || isHiddenScope(context)))
      context = context->getParent();
    named = dyn_cast_or_null<NamedDecl>(context);
  }
  std::string name;
  for (const std::string &part : llvm::reverse(parts))
    name += name.empty() ? part : "::" + part;
  return name;
}

static facts::EntityKind kindOf(const NamedDecl *decl) {
  if (isa<FunctionDecl>(decl))
    return facts::EntityKind::Function;
  if (isa<FieldDecl>(decl))
    return facts::EntityKind::Field;
  if (isa<RecordDecl>(decl))
    return facts::EntityKind::Record;
  return facts::EntityKind::Variable;
}

bool Tables::isClosed(const NamedDecl *decl) const {
  if (const auto *variable = dyn_cast<VarDecl>(decl))
    if (variable->isStaticLocal())
      return true;
  if (const auto *function = dyn_cast<FunctionDecl>(decl))
    if (function->isMain())
      return false;
  return !decl->isExternallyVisible();
}

static unsigned offsetOf(const NamedDecl *decl) {
  const SourceManager &sources = decl->getASTContext().getSourceManager();
  return sources.getFileOffset(sources.getExpansionLoc(decl->getLocation()));
}

/// Local entities have no USR that is theirs alone: a lambda, or a static of an
/// instantiated function. Where they stand in their function is.
std::string Tables::localId(const NamedDecl *decl,
                            const FunctionDecl *function) {
  const FunctionDecl *pattern = cast<FunctionDecl>(patternOf(function));
  std::string id = Unit.entities[entity(function)].id;
  id += "@" + decl->getNameAsString() + "@" +
        std::to_string(offsetOf(decl) - offsetOf(pattern));
  bool isOneForAll = !isClosed(pattern) || !isa<VarDecl>(decl);
  bool isShared =
      isOneForAll && (pattern->isInlined() || pattern->isTemplated());
  if (isShared)
    return id;
  bool isQualified = id.find('@' + mainFile()) != std::string::npos;
  return isQualified ? id : id + "@" + mainFile();
}

/// Whether it does not matter that each translation unit has its own: nothing
/// can be put into one that is not in the others.
static bool keepsNothing(const NamedDecl *decl) {
  if (const auto *variable = dyn_cast<VarDecl>(decl)) {
    QualType type = variable->getType();
    const CXXRecordDecl *record =
        type->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
    bool canChange =
        record && record->hasDefinition() && record->hasMutableFields();
    return !variable->isStaticLocal() && !canChange &&
           type.isConstant(decl->getASTContext());
  }
  const auto *function = dyn_cast<FunctionDecl>(decl);
  return function && !function->isMain() && !isa<CXXMethodDecl>(function);
}

/// A header may declare what each unit defines in its own way.
static SourceLocation definedAt(const NamedDecl *decl) {
  const auto *function = dyn_cast<FunctionDecl>(decl);
  const FunctionDecl *definition =
      function ? function->getDefinition() : nullptr;
  return definition ? definition->getLocation() : decl->getLocation();
}

/// The file whose own is what other units cannot name: a constant of a header
/// is said to be the header's, so that not each who includes it has another.
std::string Tables::homeOf(const NamedDecl *decl) {
  const SourceManager &sources = Context.getSourceManager();
  SourceLocation at = sources.getExpansionLoc(definedAt(decl));
  if (sources.isInMainFile(at) || !keepsNothing(decl))
    return mainFile();
  facts::Index header = file(sources.getFileID(at));
  return header == facts::none ? mainFile() : Unit.files[header];
}

static bool isLambda(const DeclContext *context) {
  const auto *record = dyn_cast_or_null<CXXRecordDecl>(context);
  return record && record->isLambda();
}

/// Of a class without a name, which has none but what the compiler gives it:
/// the USR of these holds the path of the file.
static const char *givenFunction(const NamedDecl *decl) {
  const auto *method = dyn_cast<CXXMethodDecl>(decl);
  if (!method || method->getParent()->getIdentifier())
    return nullptr;
  if (isa<CXXDestructorDecl>(method))
    return "@F@~";
  const auto *made = dyn_cast<CXXConstructorDecl>(method);
  if (!made)
    return nullptr;
  return made->isCopyConstructor()   ? "@F@copy"
         : made->isMoveConstructor() ? "@F@move"
                                     : "@F@make";
}

std::string Tables::entityId(const NamedDecl *decl) {
  if (const char *given = givenFunction(decl))
    return Unit.entities[entity(cast<CXXMethodDecl>(decl)->getParent())].id +
           given;
  if (const auto *field = dyn_cast<FieldDecl>(decl))
    if (const auto *parent = dyn_cast<RecordDecl>(field->getParent()))
      return Unit.entities[entity(parent)].id + "@FI@" +
             (field->getNameAsString().empty()
                  ? std::to_string(field->getFieldIndex())
                  : field->getNameAsString());
  // The call operator of a lambda lies in the lambda's class, which lies in the
  // function that is meant here.
  const DeclContext *context = decl->getDeclContext();
  if (isLambda(context))
    context = context->getParent();
  const auto *around = dyn_cast_or_null<FunctionDecl>(context);
  const auto *variable = dyn_cast<VarDecl>(decl);
  if (around && (isLambda(decl->getDeclContext()) ||
                 (variable && variable->isStaticLocal())))
    return localId(decl, around);
  llvm::SmallString<128> usr;
  if (index::generateUSRForDecl(decl, usr))
    usr = qualifiedName(decl) + "@" + std::to_string(offsetOf(decl));
  const auto *function = dyn_cast<FunctionDecl>(decl);
  bool isOurs = isClosed(decl) || (function && function->isMain());
  return usr.str().str() + (isOurs ? "@" + homeOf(decl) : "");
}

static bool hasPack(const FunctionDecl *pattern) {
  return llvm::any_of(pattern->parameters(), [](const ParmVarDecl *parameter) {
    return parameter->isParameterPack();
  });
}

/// A template argument, in all units alike.
std::string Tables::given(const TemplateArgument &argument) {
  const bool isType = argument.getKind() == TemplateArgument::Type;
  const TagDecl *tag = isType ? argument.getAsType()->getAsTagDecl() : nullptr;
  if (tag && tag->getIdentifier()) {
    std::string text = Unit.entities[entity(tag)].id;
    if (const auto *made = dyn_cast<ClassTemplateSpecializationDecl>(tag))
      text += given(made->getTemplateArgs().asArray());
    return text;
  }
  if (argument.getKind() == TemplateArgument::Declaration)
    return Unit.entities[entity(argument.getAsDecl())].id;
  if (argument.getKind() == TemplateArgument::Pack)
    return given(argument.pack_elements());
  std::string text;
  llvm::raw_string_ostream out(text);
  argument.print(spelling(), out, /*IncludeType=*/true);
  return text;
}

std::string Tables::given(llvm::ArrayRef<TemplateArgument> arguments) {
  std::string text;
  for (const TemplateArgument &argument : arguments)
    text += (text.empty() ? "<" : ",") + given(argument);
  return text + ">";
}

/// What tells an instance from others of its template; empty where the template
/// stands for all, as one from outside does. Instances of a pack that take
/// different numbers of arguments call different functions, or one with
/// different words.
std::string Tables::instance(const FunctionDecl *function) {
  const auto *pattern = cast<FunctionDecl>(patternOf(function));
  if (function == pattern || inSystemHeader(pattern->getLocation()))
    return {};
  std::string text = hasPack(pattern)
                         ? "@" + std::to_string(function->getNumParams() + 1)
                         : "";
  const auto isOutside = [&](SourceLocation at) { return inSystemHeader(at); };
  if (Instances.contains(function, isOutside))
    for (const TemplateArgumentList *list : givenTo(function))
      text += "@" + given(list->asArray());
  return text;
}

facts::Index Tables::entity(const NamedDecl *decl) {
  const auto *pattern = cast<NamedDecl>(patternOf(decl)->getCanonicalDecl());
  const auto *function = dyn_cast<FunctionDecl>(decl);
  const NamedDecl *key =
      function ? cast<NamedDecl>(decl->getCanonicalDecl()) : pattern;
  if (auto known = Entities.find(key); known != Entities.end())
    return known->second;
  facts::Index index =
      entity(entityId(pattern) + (function ? instance(function) : ""),
             qualifiedName(pattern), kindOf(pattern));
  // What a unit declares itself is no less from outside for that, whichever
  // declaration comes first.
  Unit.entities[index].inSystemHeader =
      llvm::any_of(pattern->redecls(), [&](const Decl *one) {
        return inSystemHeader(one->getLocation());
      });
  Entities[key] = index;
  return index;
}

facts::Index Tables::entity(std::string id, std::string name,
                            facts::EntityKind kind) {
  auto [slot, isNew] = EntityIds.try_emplace(id, Unit.entities.size());
  if (isNew)
    Unit.entities.push_back({std::move(id), std::move(name), kind, false});
  return slot->second;
}

} // namespace cachetidy::extract
