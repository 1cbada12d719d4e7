// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What declarations say, and the bodies they hold.

#include "extract/Declarations.h"
#include "extract/BodyBuilder.h"
#include "extract/Contracts.h"
#include "extract/MetaCalls.h"

#include "clang/AST/Attr.h"
#include "clang/AST/DeclFriend.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace cachetidy::extract {

using facts::none;
using facts::Trait;

template <class Template>
void Declarations::instantiations(const Template *pattern) {
  for (const auto *special : pattern->specializations())
    if (special->getTemplateSpecializationKind() != TSK_ExplicitSpecialization)
      declaration(special);
}

void Declarations::declaration(const Decl *decl) {
  if (Table.inSystemHeader(decl->getLocation()) && !isa<LinkageSpecDecl>(decl))
    return;
  if (const auto *made = dyn_cast<FunctionTemplateDecl>(decl))
    return instantiations(made);
  if (const auto *made = dyn_cast<ClassTemplateDecl>(decl))
    return instantiations(made);
  if (const auto *function = dyn_cast<FunctionDecl>(decl))
    return this->function(function);
  if (const auto *record = dyn_cast<CXXRecordDecl>(decl))
    return this->record(record);
  if (const auto *variable = dyn_cast<VarDecl>(decl))
    return this->variable(variable, nullptr);
  if (const auto *befriended = dyn_cast<FriendDecl>(decl)) {
    if (const NamedDecl *named = befriended->getFriendDecl())
      declaration(named);
    return;
  }
  if (isa<NamespaceDecl, LinkageSpecDecl, ExportDecl>(decl))
    for (const Decl *inner : cast<DeclContext>(decl)->decls())
      declaration(inner);
}

void Declarations::record(const CXXRecordDecl *record) {
  // Templates that befriend each other lead back to where one came from.
  if (!record->isThisDeclarationADefinition() || record->isDependentType() ||
      !Seen.insert(record).second)
    return;
  Table.addRecord(record);
  for (const FieldDecl *field : record->fields()) {
    facts::Field row;
    row.entity = Table.entity(field);
    row.record = Table.entity(record);
    row.type = Table.type(field->getType());
    row.isMutable = field->isMutable();
    row.at = Table.position(field->getLocation());
    Table.Unit.fields.push_back(row);
    fieldInitialiser(field);
  }
  for (const Decl *member : record->decls())
    if (!isa<FieldDecl>(member))
      declaration(member);
}

static bool isPlaced(const VarDecl *variable) {
  return variable->hasGlobalStorage() && !isa<ParmVarDecl>(variable) &&
         !variable->getType()->isDependentType();
}

void Declarations::variable(const VarDecl *variable,
                            const FunctionDecl *around) {
  if (!isPlaced(variable))
    return;
  facts::Variable row;
  row.entity = Table.entity(variable);
  row.type = Table.type(variable->getType());
  row.duration = variable->getTLSKind() == VarDecl::TLS_None
                     ? facts::Duration::Static
                     : facts::Duration::Thread;
  row.isClosed = Table.isClosed(variable);
  row.isDefinition =
      variable->isThisDeclarationADefinition() != VarDecl::DeclarationOnly;
  row.at = Table.position(variable->getLocation());
  if (around) {
    row.scope = facts::Scope::Function;
    row.owner = Table.entity(around);
  } else if (variable->isStaticDataMember()) {
    row.scope = facts::Scope::Class;
    row.owner = Table.entity(cast<NamedDecl>(variable->getDeclContext()));
  }
  Table.Unit.variables.push_back(row);
  if (!around && row.isDefinition)
    globalInitialiser(variable);
}

/// What initialises a variable of namespace or class scope runs without being
/// called: it is a function of its own.
void Declarations::globalInitialiser(const VarDecl *variable) {
  const Expr *init = variable->getInit();
  if (!init || init->isValueDependent() || !Seen.insert(init).second)
    return;
  BodyBuilder builder(Table, *this, nullptr);
  builder.initialiser(variable);
  addInitialiser(variable, builder.finish());
}

/// What a class gives its field to begin with belongs to each constructor, and
/// to those that nobody wrote.
void Declarations::fieldInitialiser(const FieldDecl *field) {
  const Expr *init = field->getInClassInitializer();
  if (!init || init->isValueDependent() ||
      !Seen.insert(patternOf(field)).second)
    return;
  BodyBuilder builder(Table, *this, nullptr);
  builder.initialiser(field);
  addInitialiser(field, builder.finish());
}

void Declarations::addInitialiser(const DeclaratorDecl *named,
                                  facts::Body body) {
  facts::Function row;
  facts::Index entity = Table.entity(named);
  row.entity = Table.entity(Table.Unit.entities[entity].id + "#init",
                            Table.Unit.entities[entity].name,
                            facts::EntityKind::Function);
  row.parent = entity;
  row.traits = static_cast<std::uint16_t>(Trait::Initialiser) |
               static_cast<std::uint16_t>(Trait::Closed);
  row.hasBody = true;
  row.at = Table.position(named->getLocation());
  row.body = std::move(body);
  Table.Unit.functions.push_back(std::move(row));
}

void Declarations::function(const FunctionDecl *function) {
  if (function->isDependentContext() || function->isDeleted() ||
      function->isImplicit())
    return;
  // Another unit has told of it.
  if (function->hasSkippedBody())
    return;
  const auto *method = dyn_cast<CXXMethodDecl>(function);
  bool hasBody = function->doesThisDeclarationHaveABody() &&
                 !function->isDefaulted() && function->getBody();
  bool isTold = (method && method->isVirtual()) || function->hasAttrs();
  if (!hasBody && !isTold)
    return;
  if (hasBody && !Bodies.insert(Table.entity(function)).second)
    return;
  BodyBuilder builder(Table, *this, function);
  if (hasBody) {
    if (const auto *constructor = dyn_cast<CXXConstructorDecl>(function))
      builder.constructorInitialisers(constructor);
    builder.statement(function->getBody());
  }
  facts::Index parent = method ? Table.entity(method->getParent()) : none;
  addFunction(function, parent, builder.finish(), hasBody);
}

/// Without a body that any unit has to tell of: in a library, or made by a
/// tool. Of templates it is the instances that are declared, each for itself.
static bool isOnlyDeclared(const FunctionDecl *callee) {
  return !callee->isDefined() && !callee->isImplicit() &&
         !callee->getTemplateInstantiationPattern();
}

void Declarations::mention(const FunctionDecl *callee) {
  callee = callee->getCanonicalDecl();
  const bool isOutside =
      Table.Unit.entities[Table.entity(callee)].inSystemHeader;
  if ((!isOutside && !isOnlyDeclared(callee)) || !Seen.insert(callee).second)
    return;
  if (const auto *method = dyn_cast<CXXMethodDecl>(callee))
    return addFunction(
        callee, isOutside ? none : Table.entity(method->getParent()), {},
        /*hasBody=*/false);
  // Which of its declarations comes first, and what they call its parameters,
  // depends on the order of headers.
  facts::Function row;
  row.entity = Table.entity(callee);
  row.result = Table.type(callee->getReturnType());
  for (const ParmVarDecl *parameter : callee->parameters())
    row.parameters.push_back({none, Table.type(parameter->getType())});
  Table.Unit.functions.push_back(std::move(row));
}

facts::Index Declarations::lambda(const LambdaExpr *lambda,
                                  const FunctionDecl *around) {
  const FunctionDecl *function = lambda->getCallOperator();
  // A generic lambda's body is that of its first instantiation.
  if (const auto *pattern = lambda->getDependentCallOperator())
    for (const FunctionDecl *special : pattern->specializations())
      if (special->hasBody()) {
        function = special;
        break;
      }
  facts::Index entity = Table.entity(lambda->getCallOperator());
  BodyBuilder builder(Table, *this, function);
  builder.captures(lambda);
  const Stmt *body = function->getBody();
  bool hasBody = body && !function->isDependentContext();
  if (hasBody)
    builder.statement(body);
  addFunction(function, around ? Table.entity(around) : none, builder.finish(),
              hasBody);
  Table.Unit.functions.back().entity = entity;
  return entity;
}

static std::uint16_t bit(Trait trait, bool isSet) {
  return isSet ? static_cast<std::uint16_t>(trait) : 0;
}

std::uint16_t Declarations::traits(const FunctionDecl *function) const {
  const auto *method = dyn_cast<CXXMethodDecl>(function);
  const auto *shown = function->getAttr<VisibilityAttr>();
  bool isLambda = method && method->getParent()->isLambda();
  return bit(Trait::Method, method && !method->isStatic() && !isLambda) |
         bit(Trait::StaticMethod, method && method->isStatic()) |
         bit(Trait::ConstMethod, method && method->isConst()) |
         bit(Trait::Virtual, method && method->isVirtual()) |
         bit(Trait::Pure, function->isPureVirtual()) |
         bit(Trait::Constructor, isa<CXXConstructorDecl>(function)) |
         bit(Trait::Destructor, isa<CXXDestructorDecl>(function)) |
         bit(Trait::Lambda, isLambda) | bit(Trait::Main, function->isMain()) |
         bit(Trait::Closed, Table.isClosed(function)) |
         bit(Trait::MetaCallable, isMetaCallable(function)) |
         bit(Trait::Instance, function->isTemplateInstantiation()) |
         bit(Trait::Exported,
             function->hasAttr<DLLExportAttr>() ||
                 (shown && shown->getVisibility() == VisibilityAttr::Default));
}

/// With what it is given besides: "cachetidy::write, key=arg0".
static std::string textOf(const AnnotateAttr *note) {
  std::string text = note->getAnnotation().str();
  for (const Expr *given : note->args())
    if (const auto *literal =
            dyn_cast<StringLiteral>(given->IgnoreUnlessSpelledInSource()))
      text += ", " + literal->getString().str();
  return text;
}

void Declarations::addFunction(const FunctionDecl *function,
                               facts::Index parent, facts::Body body,
                               bool hasBody) {
  facts::Function row;
  row.entity = Table.entity(function);
  row.parent = parent;
  row.result = Table.type(function->getReturnType());
  row.traits = traits(function);
  row.hasBody = hasBody;
  for (const ParmVarDecl *parameter : function->parameters())
    row.parameters.push_back(
        {Table.string(parameter->getName()), Table.type(parameter->getType())});
  if (const auto *method = dyn_cast<CXXMethodDecl>(function))
    for (const CXXMethodDecl *base : method->overridden_methods())
      row.overrides.push_back(Table.entity(base));
  for (const auto *note : function->specific_attrs<AnnotateAttr>())
    row.annotations.push_back(Table.string(textOf(note)));
  if (hasBody && !(row.is(Trait::Lambda)))
    for (const std::string &contract : contractsOf(Table, function))
      row.annotations.push_back(Table.string(contract));
  row.at = Table.position(function->getLocation());
  row.body = std::move(body);
  Table.Unit.functions.push_back(std::move(row));
}

} // namespace cachetidy::extract
