// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Ownership from static variables downwards, by value and by owning pointer.

#include "program/running/Lifetimes.h"
#include "program/running/Liveness.h"
#include "program/running/Startup.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::TypeKind;
using facts::ValueKind;

Lifetimes::Lifetimes(const Linked &linked, std::span<const Store> stores,
                     std::span<const Answer> live)
    : Facts(linked), Live(live) {
  for (const Store &store : stores)
    Stores[store.entity] = &store;
  for (const facts::Variable &variable : Facts.Unit.variables)
    if (variable.duration == facts::Duration::Static)
      hold(variable.entity, variable.type);
  // A program that goes on until it is stopped.
  if (isDone(Facts, Live, models::Role::Serve, models::SourceKind::None) !=
      Answer::No)
    holdLocalsOfServers();
  followFields();
}

/// Main, and the functions it calls that go on until the program is stopped.
void Lifetimes::holdLocalsOfServers() {
  const std::set<facts::Index> serving = findServing();
  for (const facts::Function &function : Facts.Unit.functions) {
    if (!function.is(facts::Trait::Main))
      continue;
    holdLocals(function);
    for (const facts::Value &value : function.body.values)
      if (value.kind == ValueKind::Call && serving.contains(value.ref))
        for (facts::Index body : Facts.bodiesOf(value.ref))
          holdLocals(Facts.Unit.functions[body]);
  }
}

/// Functions from which one comes to a call that serves, also in a thread that
/// they begin.
std::set<facts::Index> Lifetimes::findServing() const {
  std::vector<facts::Index> open;
  const auto &functions = Facts.Unit.functions;
  for (facts::Index i = 0; i < functions.size(); ++i)
    for (facts::Index v = 0; v < functions[i].body.values.size(); ++v)
      if (const models::Effect *effect = Facts.effect({i, v});
          effect && effect->role == models::Role::Serve)
        open.push_back(functions[i].entity);
  std::set<facts::Index> serving(open.begin(), open.end());
  auto add = [&](Site from) {
    if (from.known() && serving.insert(Facts.function(from).entity).second)
      open.push_back(Facts.function(from).entity);
  };
  while (!open.empty()) {
    const facts::Index function = open.back();
    open.pop_back();
    std::ranges::for_each(Facts.callersOf(function), add);
    add(Facts.lambdaAt(function));
  }
  return serving;
}

Lifetimes Lifetimes::withRoots(std::span<const std::string> names) const {
  Lifetimes result = *this;
  if (names.empty())
    return result;
  for (const facts::Record &record : Facts.Unit.records)
    if (std::ranges::count(names, Facts.name(record.entity)))
      result.add(none, record.entity);
  result.followFields();
  return result;
}

void Lifetimes::followFields() {
  std::multimap<facts::Index, const facts::Field *> fields;
  for (const facts::Field &field : Facts.Unit.fields)
    fields.emplace(field.record, &field);
  std::multimap<facts::Index, const facts::Function *> makers;
  for (const facts::Function &function : Facts.Unit.functions)
    if (function.hasBody && (function.is(facts::Trait::Constructor) ||
                             function.is(facts::Trait::StaticMethod)))
      makers.emplace(function.parent, &function);
  while (!Open.empty()) {
    facts::Index record = Open.back();
    Open.pop_back();
    for (auto [at, end] = fields.equal_range(record); at != end; ++at)
      hold(at->second->entity, at->second->type);
    for (auto [at, end] = makers.equal_range(record); at != end; ++at)
      holdMade(*at->second);
  }
}

/// A local is where what it begins with is.
static bool isInLoop(const facts::Body &body, const facts::Value &local) {
  auto parts = body.operands(local);
  const facts::Index start = parts.empty() ? none : parts.front();
  facts::Index at = start == none ? none : body.values[start].guard;
  for (; at != none; at = body.guards[at].parent)
    if (body.guards[at].kind == facts::GuardKind::Loop)
      return true;
  return false;
}

/// What a function keeps in its own variables, and does not make anew in a
/// loop.
void Lifetimes::holdLocals(const facts::Function &main) {
  for (const facts::Value &value : main.body.values) {
    if (value.kind != ValueKind::Local || isInLoop(main.body, value))
      continue;
    hold(main.entity, value.type);
    for (facts::Index part : main.body.operands(value))
      if (part != none && main.body.values[part].kind == ValueKind::New)
        if (const facts::Type *made = Facts.type(main.body.values[part].type);
            made && made->record != none)
          add(main.entity, made->record);
  }
}

/// `new Child(this)`: who is given to it as a parent deletes it.
static bool isGivenThis(const facts::Body &body, const facts::Value &made) {
  auto isThis = [&](facts::Index part) {
    return part != none && body.values[part].kind == ValueKind::This;
  };
  auto initial = body.operands(made);
  return !initial.empty() && initial.front() != none &&
         std::ranges::any_of(body.operands(initial.front()), isThis);
}

/// `static void make(void *place) { new (place) Type; }`
static bool isGivenPlace(const Linked &linked,
                         const facts::Function &function) {
  return function.is(facts::Trait::StaticMethod) &&
         std::ranges::any_of(function.parameters, [&](const auto &parameter) {
           const facts::Type *type = linked.type(parameter.type);
           return type && type->spelling == "void *";
         });
}

/// What is made with `new` and taken by nobody.
void Lifetimes::holdMade(const facts::Function &function) {
  const facts::Body &body = function.body;
  for (facts::Index i = 0; i < body.values.size(); ++i) {
    const facts::Value &value = body.values[i];
    bool isLost =
        value.kind == ValueKind::New && !std::ranges::count(body.pool, i);
    bool isOwned = function.is(facts::Trait::Constructor)
                       ? isGivenThis(body, value)
                       : isGivenPlace(Facts, function);
    if (!isLost || !isOwned)
      continue;
    const facts::Type *made = Facts.type(body.values[i].type);
    if (made && made->record != none &&
        !Facts.Unit.entities[made->record].inSystemHeader)
      add(function.entity, made->record);
  }
}

/// Whether another object takes the place of one that is held: later than as
/// the program starts, or the holder is made.
static bool isReplaced(const Linked &linked, const Operation &operation) {
  return operation.deed == Deed::Replace && !operation.missed.known() &&
         !linked.function(operation.at).is(facts::Trait::Constructor) &&
         !Startup(linked).isDoneOnce(operation.at);
}

/// What live code takes out of its holder does not stay as long as the holder.
bool Lifetimes::isGivenUp(facts::Index holder) const {
  auto found = Stores.find(holder);
  return found != Stores.end() &&
         std::ranges::any_of(
             found->second->operations, [&](const Operation &operation) {
               bool removes = operation.deed == Deed::Drop ||
                              operation.deed == Deed::Clear ||
                              isReplaced(Facts, operation);
               return removes && !Facts.isAsOwnerGoes(holder, operation.at) &&
                      Live[Facts.function(operation.at).entity] != Answer::No;
             });
}

static bool isWeak(std::string_view name) {
  return name.find("eak") != std::string_view::npos || name == "QPointer";
}

void Lifetimes::hold(facts::Index holder, facts::Index index) {
  if (isGivenUp(holder))
    return;
  auto store = Stores.find(holder);
  if (store != Stores.end())
    holdNew(*store->second);
  std::vector<facts::Index> open = {index};
  for (unsigned steps = 0; !open.empty() && steps < 64; ++steps) {
    const facts::Type *type = Facts.type(open.back());
    open.pop_back();
    // A plain pointer may belong to somebody else; what was put into it with
    // `new` is found by that.
    if (!type || type->kind == TypeKind::Pointer ||
        type->kind == TypeKind::Reference || isWeak(type->name))
      continue;
    bool isOurs = type->record != none &&
                  !Facts.Unit.entities[type->record].inSystemHeader;
    if (isOurs)
      add(holder, type->record);
    open.insert(open.end(), type->arguments.begin(), type->arguments.end());
  }
}

/// Objects made with `new`, or by a library, for a holder.
void Lifetimes::holdNew(const Store &store) {
  for (const Operation &operation : store.operations)
    if (puts(operation.deed) || operation.deed == Deed::Initial)
      holdGiven(store.entity, operation.value);
}

/// The same, where callers hand them over: `add(new Page)`.
void Lifetimes::holdGiven(facts::Index holder, Site value, unsigned depth) {
  constexpr unsigned depthLimit = 4;
  value = Facts.madeOf(value);
  if (!value.known() || depth > depthLimit)
    return;
  const facts::Value &row = Facts.value(value);
  const models::Effect *effect = Facts.effect(value);
  const facts::Type *made = nullptr;
  if (row.kind == ValueKind::New)
    made = Facts.type(row.type);
  else if (row.kind == ValueKind::Local && row.operandCount == 1)
    holdGiven(holder, Facts.operand(value, 0), depth + 1);
  else if (effect && effect->role == models::Role::Take)
    holdGiven(holder, Facts.slot(value, effect->value), depth + 1);
  else if (effect && effect->role == models::Role::Make &&
           Facts.madeBy(value) != none)
    add(holder, Facts.madeBy(value));
  else if (row.kind == ValueKind::Parameter)
    for (Site call : Facts.callersOf(Facts.function(value).entity))
      holdGiven(holder, Facts.operand(call, row.ref + 1u), depth + 1);
  if (made && made->record != none)
    add(holder, made->record);
}

void Lifetimes::add(facts::Index holder, facts::Index record) {
  if (!HolderOf.try_emplace(record, holder).second)
    return;
  Open.push_back(record);
  if (const facts::Record *row = Facts.record(record))
    for (facts::Index base : row->bases)
      if (!Facts.Unit.entities[base].inSystemHeader)
        add(holder, base);
}

std::vector<Holding> Lifetimes::chainOf(facts::Index record) const {
  std::vector<Holding> chain;
  while (record != none && chain.size() < HolderOf.size()) {
    auto found = HolderOf.find(record);
    if (found == HolderOf.end())
      return {};
    chain.push_back({record, found->second});
    record = recordOf(found->second);
  }
  std::ranges::reverse(chain);
  return chain;
}

/// The class whose objects a holder is a part of, or none.
facts::Index Lifetimes::recordOf(facts::Index holder) const {
  if (const facts::Field *field = Facts.field(holder))
    return field->record;
  const facts::Function *maker = Facts.declaration(holder);
  return maker && !maker->is(facts::Trait::Main) ? maker->parent : none;
}

} // namespace cachetidy::program
