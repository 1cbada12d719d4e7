// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What calls do: from models, from annotations, by the shape of a class.

#include "models/Annotation.h"
#include "program/linked/Linked.h"
#include "program/linked/Parts.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;

void Linked::readAnnotations() {
  for (const facts::Function &function : Unit.functions)
    for (facts::Index text : function.annotations) {
      auto meant = models::readAnnotation(Unit.strings[text]);
      if (!meant)
        continue;
      if (auto *error = std::get_if<models::ModelError>(&*meant))
        Misunderstood.push_back({function.at, messageOf(*error)});
      else
        Annotated.insert_or_assign(function.entity,
                                   std::get<models::Effect>(*meant));
    }
}

/// Without those that were left out, which stand last.
static std::size_t writtenArguments(std::span<const facts::Index> operands) {
  while (operands.size() > 1 && operands.back() == none)
    operands = operands.first(operands.size() - 1);
  return operands.size() - 1;
}

/// A C++ function that happens to be called like one of C: `read`, `open`.
/// The USR of a C function has no parameters in it.
static bool isNamesake(const facts::Entity &callee,
                       const models::Effect &effect) {
  bool isOutside = effect.role == models::Role::Source ||
                   effect.role == models::Role::Mutate ||
                   effect.role == models::Role::Listen;
  return effect.isBuiltIn && isOutside && !callee.inSystemHeader &&
         callee.name.find("::") == std::string::npos &&
         callee.id.find('#') != std::string::npos;
}

/// Whether an argument is one of the words, or several with one among them:
/// `O_WRONLY | O_CREAT`.
bool Linked::says(Site call, const models::Saying &saying) const {
  const Site argument = slot(call, saying.in);
  if (!argument.known())
    return false;
  const facts::Body &body = function(call).body;
  auto isWord = [&](facts::Index part) {
    const facts::Value &value = body.values[part];
    const bool isName = value.kind == ValueKind::Variable;
    if (!isName && value.kind != ValueKind::Literal)
      return false;
    std::string_view said =
        isName ? name(value.ref) : text({call.function, part});
    return std::ranges::any_of(saying.words, [&](std::string_view word) {
      return word.ends_with('*')
                 ? said.starts_with(word.substr(0, word.size() - 1))
                 : said == word;
    });
  };
  return hasPart(
      body, argument.value, isWord, [&](facts::Index whole, facts::Index) {
        const ValueKind kind = body.values[whole].kind;
        return kind == ValueKind::Arithmetic || kind == ValueKind::Construct ||
               kind == ValueKind::Call;
      });
}

void Linked::findEffects(facts::Index function) {
  const facts::Body &body = Unit.functions[function].body;
  Effects[function].assign(body.values.size(), nullptr);
  Site call;
  const std::function<bool(const models::Saying &)> isSaid =
      [this, &call](const models::Saying &saying) {
        return says(call, saying);
      };
  for (facts::Index i = 0; i < body.values.size(); ++i) {
    const facts::Value &value = body.values[i];
    if (value.ref == none ||
        (value.kind != ValueKind::Call && value.kind != ValueKind::Construct))
      continue;
    const facts::Entity &callee = Unit.entities[value.ref];
    call = {function, i};
    const models::Effect *effect = Models.effect(
        callee.name, writtenArguments(body.operands(value)), isSaid);
    if (effect && isNamesake(callee, *effect))
      effect = nullptr;
    if (effect && effect->role == models::Role::Source)
      effect = effectOfClass(call, *effect);
    // Who declares a function knows best.
    if (auto own = Annotated.find(value.ref); own != Annotated.end())
      effect = &own->second;
    // A container of the project's own shows its work in its own functions.
    if (!effect && value.kind == ValueKind::Call && Bodies[value.ref].empty())
      effect = effectByShape(callee.name);
    Effects[function][i] = effect;
  }
}

/// What a model says of a method for the class that the object is of, where it
/// is another than the one that declares it: a process is read like a file.
const models::Effect *
Linked::effectOfClass(Site call, const models::Effect &declared) const {
  const Site on = operand(call, 0);
  const facts::Index record = on.known() ? classOf(on) : none;
  const std::string_view callee = name(value(call).ref);
  const std::size_t split = callee.rfind("::");
  if (record == none || split == std::string_view::npos ||
      name(record) == callee.substr(0, split))
    return &declared;
  const std::string method = std::string(name(record)) += callee.substr(split);
  const models::Effect *own = Models.effect(method);
  return own ? own : &declared;
}

const models::Effect *Linked::effectByShape(std::string_view callee) const {
  std::size_t split = callee.rfind("::");
  if (split == std::string_view::npos)
    return nullptr;
  auto found = RecordsByName.find(callee.substr(0, split));
  if (found == RecordsByName.end())
    return nullptr;
  std::vector<std::string_view> methods;
  for (facts::Index method : Unit.records[found->second].methods)
    methods.push_back(Unit.strings[method]);
  return Models.effectByShape(callee.substr(split + 2), methods);
}

const models::Effect *Linked::effect(Site call) const {
  return Effects[call.function][call.value];
}

facts::Index Linked::madeBy(Site site) const {
  const facts::Value &row = value(site);
  const models::Effect *known = effect(site);
  const facts::Type *made = type(row.type);
  if (known && known->role == models::Role::Make)
    made = made && !made->arguments.empty() ? type(made->arguments.front())
                                            : nullptr;
  else if (row.kind != ValueKind::Construct)
    return none;
  return made ? made->record : none;
}

std::vector<facts::Index> Linked::constructorsMade(Site call) const {
  std::vector<facts::Index> made;
  const models::Effect *known = effect(call);
  if (!known || known->role != models::Role::Make)
    return made;
  const facts::Index record = madeBy(call);
  if (record == none)
    return made;
  const std::size_t given = operands(call).size() - 1;
  for (facts::Index body : constructorsOf(record))
    if (given <= Unit.functions[body].parameters.size())
      made.push_back(Unit.functions[body].entity);
  return made;
}

std::vector<facts::Index> Linked::callableMade(Site site) const {
  facts::Index record = none;
  if (value(site).kind == ValueKind::Construct)
    record = madeBy(site);
  else if (const facts::Type *listed = type(value(site).type);
           listed && value(site).kind == ValueKind::List)
    record = listed->record;
  return record == none ? std::vector<facts::Index>() : CallOperators[record];
}

std::vector<facts::Index> Linked::bodiesRun(Site call) const {
  std::vector<facts::Index> bodies = bodiesCalled(call);
  for (facts::Index made : constructorsMade(call))
    std::ranges::copy(bodiesOf(made), std::back_inserter(bodies));
  return bodies;
}

Site Linked::slot(Site call, models::Slot slot) const {
  Site whole;
  if (slot.kind == models::Slot::Receiver)
    whole = operand(call, 0);
  else if (slot.kind == models::Slot::Argument)
    whole = operand(call, slot.argument + 1u);
  if (!whole.known() || slot.part == models::Slot::All)
    return whole;
  std::size_t number = slot.part == models::Slot::Second;
  const facts::Value &pair = value(whole);
  if (pair.kind == ValueKind::List)
    return operand(whole, number);
  if (pair.kind == ValueKind::Construct || pair.kind == ValueKind::Call) {
    // pair(a, b), make_pair(a, b); and pair(pair(a, b)), a conversion.
    Site inner = operand(whole, 1);
    if (pair.operandCount > 2)
      return operand(whole, number + 1);
    if (inner.known() && value(inner).kind != pair.kind)
      return whole;
    return inner.known() ? this->operand(inner, number + 1) : Site{};
  }
  return whole;
}

} // namespace cachetidy::program
