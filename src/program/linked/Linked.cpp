// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Indexes the merged facts by entity.

#include "program/linked/Linked.h"
#include "program/linked/Templates.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;

Linked::Linked(facts::Unit unit, const models::Models &models)
    : Unit(withTemplatesNamed(std::move(unit))), Models(models) {
  std::size_t count = Unit.entities.size();
  Bodies.resize(count);
  Overriders.resize(count);
  Constructors.resize(count);
  CallOperators.resize(count);
  Calls.resize(count);
  Sets.resize(count);
  FieldsOf.resize(count);
  Lambdas.resize(count);
  Initials.resize(count);
  for (auto *rows : {&Variables, &Fields, &Records, &Declarations})
    rows->assign(count, none);
  for (facts::Index i = 0; i < Unit.variables.size(); ++i) {
    facts::Index &row = Variables[Unit.variables[i].entity];
    if (row == none || Unit.variables[i].isDefinition)
      row = i;
  }
  for (facts::Index i = 0; i < Unit.fields.size(); ++i) {
    Fields[Unit.fields[i].entity] = i;
    if (Unit.fields[i].record != none)
      FieldsOf[Unit.fields[i].record].push_back(i);
  }
  for (facts::Index i = 0; i < Unit.records.size(); ++i) {
    Records[Unit.records[i].entity] = i;
    RecordsByName.emplace(name(Unit.records[i].entity), i);
  }
  findHandles();
  readAnnotations();
  indexFunctions();
  findTests();
}

void Linked::findTests() {
  for (const facts::TranslationUnit &unit : Unit.translationUnits)
    for (facts::Index header : unit.includes)
      if (Models.isTestHeader(Unit.strings[header]))
        TestFiles.insert(unit.file);
}

static bool isComparison(std::string_view name) {
  return name.ends_with("::operator==") || name.ends_with("::operator<") ||
         name == "operator==" || name == "operator<";
}

void Linked::indexFunctions() {
  for (facts::Index i = 0; i < Unit.functions.size(); ++i) {
    const facts::Function &function = Unit.functions[i];
    if (function.hasBody || Declarations[function.entity] == none)
      Declarations[function.entity] = i;
    if (function.hasBody)
      Bodies[function.entity].push_back(i);
    if (function.hasBody && isComparison(name(function.entity)))
      Comparisons.push_back(i);
    if (function.hasBody && function.is(facts::Trait::Constructor) &&
        function.parent != none)
      Constructors[function.parent].push_back(i);
    if (function.hasBody && function.is(facts::Trait::Method) &&
        name(function.entity).ends_with("::operator()"))
      CallOperators[function.parent].push_back(function.entity);
    for (facts::Index base : function.overrides)
      if (auto &list = Overriders[base];
          list.empty() || list.back() != function.entity)
        list.push_back(function.entity);
    indexCalls(i);
  }
  Compositions.resize(Unit.entities.size());
  for (facts::Index i = 0; i < Calls.size(); ++i)
    if (!Calls[i].empty())
      Compositions[i] = Models.text(name(i));
  Effects.resize(Unit.functions.size());
  for (facts::Index i = 0; i < Unit.functions.size(); ++i)
    findEffects(i);
  indexMaking();
  indexCaptures();
}

/// `make_shared<T>(a, b)` calls a constructor that takes as much.
void Linked::indexMaking() {
  std::set<facts::Index> called;
  for (facts::Index i = 0; i < Unit.functions.size(); ++i)
    for (facts::Index v = 0; v < Unit.functions[i].body.values.size(); ++v)
      for (facts::Index made : constructorsMade({i, v})) {
        Calls[made].push_back({i, v});
        called.insert(made);
      }
  for (facts::Index constructor : called)
    std::ranges::sort(Calls[constructor]);
}

void Linked::indexSet(Site site) {
  Site target = operand(site, 0);
  if (!target.known())
    return;
  const ValueKind kind = value(target).kind;
  if (kind == ValueKind::Field || kind == ValueKind::Variable)
    Sets[value(target).ref].push_back(site);
  if (value(site).kind == ValueKind::Assign && kind != ValueKind::Local &&
      kind != ValueKind::Parameter)
    PutElsewhere.insert({operand(site, 1)});
}

void Linked::indexCalls(facts::Index function) {
  const auto &values = Unit.functions[function].body.values;
  for (facts::Index i = 0; i < values.size(); ++i) {
    if (values[i].kind == ValueKind::Assign && text({function, i}) == "static")
      Initials[value(operand({function, i}, 0)).ref] =
          operand({function, i}, 1);
    else if (values[i].kind == ValueKind::Assign ||
             values[i].kind == ValueKind::Increment)
      indexSet({function, i});
    if (values[i].ref == none)
      continue;
    if (values[i].kind == ValueKind::Call ||
        values[i].kind == ValueKind::Construct)
      Calls[values[i].ref].push_back({function, i});
    else if (values[i].kind == ValueKind::Lambda)
      Lambdas[values[i].ref] = {function, i};
    else if (values[i].kind == ValueKind::Function)
      Named[values[i].ref].push_back({function, i});
  }
}

Site Linked::operand(Site site, std::size_t number) const {
  auto list = operands(site);
  if (number >= list.size() || list[number] == none)
    return {};
  return {site.function, list[number]};
}

Site Linked::madeOf(Site made) const {
  while (made.known() && value(made).kind == ValueKind::Construct &&
         value(made).operandCount == 2)
    made = operand(made, 1);
  return made;
}

bool Linked::isAsGiven(Site given) const {
  given = madeOf(given);
  return given.known() && value(given).kind == ValueKind::Parameter;
}

Site Linked::wholeOf(Site part) const {
  auto isPart = [](ValueKind kind) {
    return kind == ValueKind::Field || kind == ValueKind::Subscript ||
           kind == ValueKind::Address || kind == ValueKind::Dereference;
  };
  while (part.known() && isPart(value(part).kind))
    part = operand(part, 0);
  return part;
}

std::string_view Linked::text(Site site) const {
  facts::Index text = value(site).text;
  return text == none ? std::string_view() : Unit.strings[text];
}

std::span<const facts::Index> Linked::bodiesOf(facts::Index entity) const {
  return entity == none ? std::span<const facts::Index>() : Bodies[entity];
}

std::vector<facts::Index> Linked::bodiesCalled(Site call,
                                               std::size_t most) const {
  std::vector<facts::Index> bodies;
  std::vector<facts::Index> open = {value(call).ref};
  while (!open.empty() && bodies.size() < most) {
    facts::Index callee = open.back();
    open.pop_back();
    if (callee == none)
      continue;
    std::ranges::copy(bodiesOf(callee), std::back_inserter(bodies));
    if (!namesClass(call))
      std::ranges::copy(overridersOf(callee), std::back_inserter(open));
  }
  return bodies;
}

std::span<const facts::Index>
Linked::constructorsOf(facts::Index record) const {
  return Constructors[record];
}

std::span<const Site> Linked::callsTo(facts::Index entity) const {
  return Calls[entity];
}

std::vector<Site> Linked::callersOf(facts::Index entity) const {
  std::vector<Site> callers;
  std::ranges::copy(callsTo(entity), std::back_inserter(callers));
  for (facts::Index body : bodiesOf(entity))
    for (facts::Index base : Unit.functions[body].overrides)
      std::ranges::copy_if(callsTo(base), std::back_inserter(callers),
                           [&](Site call) { return !namesClass(call); });
  return callers;
}

std::span<const facts::Index> Linked::overridersOf(facts::Index entity) const {
  return Overriders[entity];
}

Site Linked::lambdaAt(facts::Index entity) const { return Lambdas[entity]; }

const facts::Function *Linked::declaration(facts::Index entity) const {
  facts::Index row = entity == none ? none : Declarations[entity];
  return row == none ? nullptr : &Unit.functions[row];
}

const facts::Variable *Linked::variable(facts::Index entity) const {
  facts::Index row = entity == none ? none : Variables[entity];
  return row == none ? nullptr : &Unit.variables[row];
}

const facts::Field *Linked::field(facts::Index entity) const {
  facts::Index row = entity == none ? none : Fields[entity];
  return row == none ? nullptr : &Unit.fields[row];
}

const facts::Record *Linked::record(facts::Index entity) const {
  facts::Index row = entity == none ? none : Records[entity];
  return row == none ? nullptr : &Unit.records[row];
}

bool Linked::isIndirect(Site call) const {
  const facts::Index callee = value(call).ref;
  if (callee == none)
    return true;
  if (!bodiesOf(callee).empty())
    return false;
  const models::Effect *known = effect(call);
  return (known && known->role == models::Role::Fire) ||
         name(callee).ends_with("::operator()");
}

bool Linked::isAsOwnerGoes(facts::Index member, Site at) const {
  const facts::Field *kept = field(member);
  const facts::Function &row = function(at);
  return kept && row.is(facts::Trait::Destructor) && row.parent == kept->record;
}

bool Linked::isAsOwnerComesOrGoes(facts::Index member, Site at) const {
  const facts::Field *kept = field(member);
  const facts::Function &row = function(at);
  return (kept && row.is(facts::Trait::Constructor) &&
          row.parent == kept->record) ||
         isAsOwnerGoes(member, at);
}

facts::Position Linked::declared(facts::Index entity) const {
  if (const facts::Variable *row = variable(entity))
    return row->at;
  if (const facts::Function *row = declaration(entity))
    return row->at;
  const facts::Field *row = field(entity);
  return row ? row->at : facts::Position{};
}

} // namespace cachetidy::program
