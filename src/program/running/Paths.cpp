// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Walks over the calls of a program, in both directions.

#include "program/running/Paths.h"

#include <algorithm>

namespace cachetidy::program {

using facts::GuardKind;
using facts::none;
using facts::ValueKind;

Paths::Paths(const Linked &linked, const Callbacks &callbacks)
    : Facts(linked), Handed(callbacks) {
  findDestructors();
  for (facts::Index i = 0; i < Facts.Unit.functions.size(); ++i)
    findForgotten(i);
  Users.resize(Facts.Unit.entities.size());
  Used.resize(Facts.Unit.entities.size());
  const auto &functions = Facts.Unit.functions;
  for (facts::Index i = 0; i < functions.size(); ++i)
    for (facts::Index v = 0; v < functions[i].body.values.size(); ++v)
      for (facts::Index callee : calledAt({i, v})) {
        Users[callee].push_back({i, v});
        Used[functions[i].entity].push_back(callee);
      }
}

/// Of which nothing comes: kept in a local that nobody uses, or in a list
/// there. What a scope guard is given is run as that ends.
void Paths::findForgotten(facts::Index function) {
  const facts::Body &body = Facts.Unit.functions[function].body;
  const auto isLambda = [](const facts::Value &value) {
    return value.kind == ValueKind::Lambda;
  };
  if (!std::ranges::any_of(body.values, isLambda))
    return;
  std::vector<bool> isUsed(body.values.size()), isNamed(body.values.size());
  for (bool isNew = true; isNew;) {
    isNew = false;
    for (facts::Index i = 0; i < body.values.size(); ++i) {
      const bool names = isName({function, i});
      for (facts::Index part : body.operands(i))
        if (part != none && !isUsed[part]) {
          isNamed[part] = isNamed[part] || names;
          isUsed[part] = !names || isUsed[i];
          isNew |= isUsed[part];
        }
    }
  }
  for (facts::Index i = 0; i < body.values.size(); ++i)
    if (isLambda(body.values[i]) && isNamed[i] && !isUsed[i])
      Forgotten.insert(body.values[i].ref);
}

/// A local, the std::function in it, or what puts one into a list of them.
bool Paths::isName(Site site) const {
  const facts::Value &value = Facts.value(site);
  if (value.kind == ValueKind::Local)
    return true;
  if (value.ref == none)
    return false;
  if (value.kind == ValueKind::Construct)
    return Facts.name(value.ref).starts_with("std::function::");
  if (value.kind != ValueKind::Call || !isListOfWork(Facts.operand(site, 0)))
    return false;
  const models::Effect *effect = Facts.effect(site);
  return effect && effect->role == models::Role::Append;
}

/// A local list of functions. (One of threads runs what is put into it.)
bool Paths::isListOfWork(Site list) const {
  if (!list.known() || Facts.value(list).kind != ValueKind::Local)
    return false;
  const facts::Type *type = Facts.type(Facts.value(list).type);
  return type && type->kind == facts::TypeKind::Record &&
         !type->arguments.empty() &&
         Facts.type(type->arguments.front())->name == "std::function";
}

void Paths::findDestructors() {
  for (const facts::Function &function : Facts.Unit.functions)
    if (function.hasBody && function.is(facts::Trait::Destructor))
      Destructors[function.parent] = function.entity;
}

std::set<facts::Index> Paths::endsOf(facts::Index record,
                                     unsigned depth) const {
  constexpr unsigned depthLimit = 3;
  std::set<facts::Index> ends;
  if (record == none || Facts.Unit.entities[record].inSystemHeader)
    return ends;
  if (auto own = Destructors.find(record); own != Destructors.end())
    ends.insert(own->second);
  if (const facts::Record *row = Facts.record(record);
      row && depth < depthLimit)
    for (facts::Index base : row->bases)
      ends.merge(endsOf(base, depth + 1));
  for (facts::Index field : Facts.fieldsOf(record))
    if (const facts::Type *type = Facts.type(Facts.Unit.fields[field].type);
        type && type->kind == facts::TypeKind::Record && depth < depthLimit)
      ends.merge(endsOf(type->record, depth + 1));
  return ends;
}

/// As many kinds of commands as a server has, and not all widgets.
static constexpr std::size_t mostOverriders = 256;

std::vector<facts::Index> Paths::calledAt(Site site) const {
  std::vector<facts::Index> called = Facts.callableMade(site);
  const facts::Value &value = Facts.value(site);
  switch (value.kind) {
  case ValueKind::Call:
  case ValueKind::Construct:
    for (facts::Index body : Facts.bodiesCalled(site, mostOverriders))
      called.push_back(Facts.Unit.functions[body].entity);
    for (facts::Index event : Handed.firedBy(site))
      std::ranges::copy(Handed.handlersOf(event), std::back_inserter(called));
    std::ranges::copy(Facts.constructorsMade(site), std::back_inserter(called));
    std::ranges::copy(endsOf(Facts.madeBy(site)), std::back_inserter(called));
    break;
  case ValueKind::List: // an aggregate
    if (const facts::Type *type = Facts.type(value.type))
      std::ranges::copy(endsOf(type->record), std::back_inserter(called));
    break;
  case ValueKind::Lambda:
  case ValueKind::Function:
    if (Forgotten.contains(value.ref))
      break;
    called.push_back(value.ref);
    std::ranges::copy(Facts.overridersOf(value.ref),
                      std::back_inserter(called));
    break;
  case ValueKind::Variable: // `const auto drop = [](...) {};`
    if (const Site initial = Facts.initialOf(value.ref);
        initial.known() && Facts.value(initial).kind == ValueKind::Lambda)
      called.push_back(Facts.value(initial).ref);
    break;
  default:
    break;
  }
  return called;
}

std::vector<facts::Index> FunctionSet::members() const {
  std::vector<facts::Index> functions;
  for (facts::Index i = 0; i < Has.size(); ++i)
    if (Has[i])
      functions.push_back(i);
  return functions;
}

void FunctionSet::add(const FunctionSet &others) {
  for (facts::Index function : others.members())
    insert(function);
}

bool FunctionSet::meets(const FunctionSet &others) const {
  return std::ranges::any_of(members(), [&](facts::Index function) {
    return others.contains(function);
  });
}

FunctionSet Paths::comingTo(const FunctionSet &functions) const {
  FunctionSet coming = functions;
  std::vector<facts::Index> open = functions.members();
  while (!open.empty()) {
    facts::Index function = open.back();
    open.pop_back();
    for (Site user : Users[function])
      if (coming.insert(Facts.function(user).entity))
        open.push_back(Facts.function(user).entity);
  }
  return coming;
}

FunctionSet Paths::reachedFrom(const FunctionSet &functions) const {
  FunctionSet reached = functions;
  std::vector<facts::Index> open = functions.members();
  while (!open.empty()) {
    facts::Index function = open.back();
    open.pop_back();
    for (facts::Index callee : Used[function])
      if (reached.insert(callee))
        open.push_back(callee);
  }
  return reached;
}

std::vector<Site> Paths::calledFrom(facts::Index function) const {
  std::vector<Site> sites;
  const Site maker = Facts.lambdaAt(function);
  for (Site user : Users[function]) {
    const bool isNamed = facts::isFunction(Facts.value(user).kind);
    // A helper that runs a lambda does so for who makes it.
    bool isForMaker = maker.known() && user.function != maker.function &&
                      !Handed.isKept(function);
    if ((!isNamed || !Handed.isKept(function)) && !isForMaker)
      sites.push_back(user);
  }
  return sites;
}

} // namespace cachetidy::program
