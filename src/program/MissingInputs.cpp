// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which inputs of a value can make it another one under the same key.

#include "program/Fills.h"
#include "program/Memos.h"

#include <algorithm>
#include <set>

namespace cachetidy::program {

using facts::none;
using facts::TypeKind;
using facts::ValueKind;

namespace {

class Question {
public:
  Question(const Program &program, const Fill &fill)
      : Whole(program), Facts(program.linked()), Asked(fill) {}

  std::vector<Input> answer() const;

private:
  bool canDiffer(const Input &input) const;
  bool isData(facts::Index type, unsigned depth = 0) const;
  bool isDataRecord(const facts::Type &type, unsigned depth) const;
  bool isPolicy(facts::Index type) const;
  bool memberCanDiffer(facts::Index field) const;
  bool globalCanDiffer(facts::Index variable) const;
  bool isSetOnce(facts::Index function, unsigned depth = 0) const;
  bool drops(facts::Index function) const;
  std::vector<Input> keyInputs() const;
  std::vector<Input> inputsOfKey(const View &key) const;

  const Program &Whole;
  const Linked &Facts;
  const Fill &Asked;
};

/// Something that a value can be made of: not the means by which it is made.
bool Question::isData(facts::Index index, unsigned depth) const {
  constexpr unsigned depthLimit = 5;
  const facts::Type *type = Facts.type(index);
  if (!type || depth > depthLimit)
    return false;
  switch (type->kind) {
  case TypeKind::Bool:
  case TypeKind::Character:
  case TypeKind::Integer:
  case TypeKind::Floating:
  case TypeKind::Enum:
    return true;
  case TypeKind::Reference:
  case TypeKind::Pointer:
    return Facts.isReadOnly(index) && !type->arguments.empty() &&
           isData(type->arguments.front(), depth + 1);
  case TypeKind::Record:
    return isDataRecord(*type, depth);
  default:
    return false;
  }
}

/// Allocators, comparisons and the like.
bool Question::isPolicy(facts::Index index) const {
  const facts::Type *type = Facts.type(index);
  return type->kind == TypeKind::Record && type->record != none &&
         Facts.Unit.entities[type->record].inSystemHeader &&
         !Facts.Models.isValue(type->name) && !Facts.isHandle(*type);
}

bool Question::isDataRecord(const facts::Type &type, unsigned depth) const {
  if (type.record == none)
    return false;
  if (Facts.Models.isValue(type.name))
    return std::ranges::all_of(type.arguments, [&](facts::Index part) {
      return part == none || isPolicy(part) || isData(part, depth + 1);
    });
  if (Facts.Unit.entities[type.record].inSystemHeader)
    return false;
  bool hasFields = false;
  for (const facts::Field &field : Facts.Unit.fields) {
    if (field.record != type.record)
      continue;
    hasFields = true;
    if (!isData(field.type, depth + 1))
      return false;
  }
  return hasFields;
}

/// Whether a function that changes something takes care of the store, in the
/// same body.
bool Question::drops(facts::Index function) const {
  return Asked.store &&
         std::ranges::any_of(
             Asked.store->operations, [&](const Operation &operation) {
               return removes(operation) && operation.at.function == function;
             });
}

/// Whether a function runs as the program starts, and not again.
bool Question::isSetOnce(facts::Index function, unsigned depth) const {
  constexpr unsigned depthLimit = 4;
  const facts::Function &row = Facts.Unit.functions[function];
  if (row.is(facts::Trait::Main) || row.is(facts::Trait::Initialiser))
    return true;
  auto calls = Facts.callsTo(row.entity);
  bool isOnlyCalled = !calls.empty() && row.overrides.empty() &&
                      !row.is(facts::Trait::MetaCallable) &&
                      depth < depthLimit;
  return isOnlyCalled && std::ranges::all_of(calls, [&](Site call) {
    return isSetOnce(call.function, depth + 1);
  });
}

/// Places where live code gives a field or variable another value.
static std::vector<Site> setsOf(const Program &program, ValueKind kind,
                                facts::Index ref) {
  const Linked &linked = program.linked();
  std::vector<Site> sets;
  for (facts::Index i = 0; i < linked.Unit.functions.size(); ++i) {
    const auto &values = linked.Unit.functions[i].body.values;
    for (facts::Index v = 0; v < values.size(); ++v) {
      Site site{i, v}, target = linked.operand(site, 0);
      bool isSet = values[v].kind == ValueKind::Assign && target.known() &&
                   linked.value(target).kind == kind &&
                   linked.value(target).ref == ref &&
                   linked.text(site) != "static";
      if (isSet && program.isLive(site) == Answer::Yes)
        sets.push_back(site);
    }
  }
  return sets;
}

/// A member that is set later than in a constructor, without a drop; or one that
/// constructors set from an argument, where all objects share the store.
bool Question::memberCanDiffer(facts::Index entity) const {
  const facts::Field *field = Facts.field(entity);
  if (!field || !isData(field->type))
    return false;
  const facts::Field *kept =
      Asked.store ? Facts.field(Asked.store->entity) : nullptr;
  bool isShared = !kept || kept->record != field->record;
  bool isOneObject = !Whole.lifetimes().chainOf(field->record).empty();
  for (Site set : setsOf(Whole, ValueKind::Field, entity)) {
    const facts::Function &function = Facts.function(set);
    bool isStart = Facts.text(set) == "init" ||
                   function.is(facts::Trait::Constructor);
    if (!isStart && !drops(set.function) && !isSetOnce(set.function))
      return true;
    Site value = Facts.operand(set, 1);
    bool isGiven = isStart && value.known() &&
                   !inputsOf(Facts, {value, set.value, {}}, {}).empty();
    if (isGiven && isShared && !isOneObject &&
        !Facts.callsTo(function.entity).empty())
      return true;
  }
  return false;
}

bool Question::globalCanDiffer(facts::Index entity) const {
  const facts::Variable *variable = Facts.variable(entity);
  const facts::Type *type = variable ? Facts.type(variable->type) : nullptr;
  if (!type || type->isConst || !isData(variable->type))
    return false;
  return std::ranges::any_of(
      setsOf(Whole, ValueKind::Variable, entity), [&](Site set) {
        return !drops(set.function) && !isSetOnce(set.function);
      });
}

bool Question::canDiffer(const Input &input) const {
  switch (input.kind) {
  case Input::Parameter: {
    const facts::Function &function = Facts.Unit.functions[input.at.function];
    return input.ref < function.parameters.size() &&
           isData(function.parameters[input.ref].type);
  }
  case Input::Member:
    return memberCanDiffer(input.ref);
  case Input::Global:
    return globalCanDiffer(input.ref);
  }
  return false;
}

/// Of a key that is a structure only what its comparison looks at.
std::vector<Input> Question::inputsOfKey(const View &key) const {
  const facts::Value &value = Facts.value(key.site);
  const facts::Type *type = Facts.type(value.type);
  Site list = key.site;
  if (value.kind == ValueKind::Local && value.operandCount == 1)
    list = Facts.operand(key.site, 0);
  auto compared = type && type->record != none
                      ? comparedFields(Facts, type->record)
                      : std::nullopt;
  if (!compared || !list.known() || Facts.value(list).kind != ValueKind::List)
    return inputsOf(Facts, key, Asked.at);
  std::vector<const facts::Field *> fields;
  for (const facts::Field &field : Facts.Unit.fields)
    if (field.record == type->record)
      fields.push_back(&field);
  std::ranges::sort(fields, {}, &facts::Field::at);
  std::vector<Input> inputs;
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (Site part = Facts.operand(list, i);
        part.known() && std::ranges::count(*compared, fields[i]->entity) > 0)
      std::ranges::move(inputsOf(Facts, {part, list.value, key.calls}, Asked.at),
                        std::back_inserter(inputs));
  return inputs;
}

std::vector<Input> Question::keyInputs() const {
  std::vector<Input> inputs;
  for (const View &key : Asked.keys)
    std::ranges::move(inputsOfKey(key), std::back_inserter(inputs));
  return inputs;
}

std::vector<Input> Question::answer() const {
  const std::vector<Input> covered = keyInputs();
  // Who a key names by one of its members, the others belong to.
  bool namesObject = std::ranges::count(covered, Input::Member, &Input::kind);
  std::vector<Input> missing;
  for (const Input &input : inputsOf(Facts, Asked.value, Asked.at)) {
    bool isCovered =
        (input.kind == Input::Member && namesObject) ||
        std::ranges::any_of(covered, [&](const Input &other) {
          return input.isSame(other);
        });
    bool isStore = Asked.store && input.ref == Asked.store->entity;
    if (!isCovered && !isStore && canDiffer(input))
      missing.push_back(input);
  }
  return missing;
}

} // namespace

std::vector<Input> missingInputs(const Program &program, const Fill &fill) {
  return Question(program, fill).answer();
}

} // namespace cachetidy::program
