// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which inputs of a value can make it another one under the same key.

#include "program/fills/FillsOf.h"
#include "program/fills/Memos.h"
#include "program/fills/Structures.h"
#include "program/linked/Data.h"
#include "program/running/Startup.h"

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
      : Whole(program), Facts(program.linked()), Asked(fill),
        Start(program.linked(), fill.at.function) {}

  std::vector<Input> answer() const;

private:
  bool canDiffer(const Input &input, unsigned depth = 0) const;
  bool givesTheSame(Site call, facts::Index parameter, unsigned depth) const;
  bool isGivenTheSame(const Input &input, unsigned depth) const;
  bool isOfMaking(const Input &input) const;
  bool isRenewed(const Input &input) const;
  std::vector<Site> setsOf(facts::Index entity) const;
  bool memberCanDiffer(facts::Index field) const;
  bool globalCanDiffer(facts::Index variable) const;
  bool isWhileMade(Site site, unsigned depth = 0) const;
  bool isOfOtherObject(const facts::Field &field) const;
  bool isOfSibling(Site site) const;
  bool drops(facts::Index function) const;
  bool isSeenToElsewhere(facts::Index entity, Site set) const;

  const Program &Whole;
  const Linked &Facts;
  const Fill &Asked;
  const Startup Start;
};

/// Whether a function that changes something takes care of the store, in the
/// same body: not of one entry that it names.
bool Question::drops(facts::Index function) const {
  auto isOfOne = [&](const Operation &operation) {
    return operation.deed == Deed::Drop && operation.key.known() &&
           Whole.texts().written(argumentOf(operation.at, operation.key));
  };
  return Asked.store &&
         std::ranges::any_of(
             Asked.store->operations, [&](const Operation &operation) {
               return removes(operation) && !isOfOne(operation) &&
                      operation.at.function == function;
             });
}

/// Whether others who change a member drop what was made of it, if only one
/// entry, and this one does not: then he has forgotten that, and the key is all
/// right.
bool Question::isSeenToElsewhere(facts::Index entity, Site set) const {
  if (!Asked.store)
    return false;
  std::set<facts::Index> dropping;
  for (const Operation &operation : Asked.store->operations)
    if (removes(operation))
      dropping.insert(operation.at.function);
  return !dropping.contains(set.function) &&
         std::ranges::any_of(Whole.stores(), [&](const Store &store) {
           return store.entity == entity &&
                  std::ranges::any_of(
                      store.operations, [&](const Operation &operation) {
                        return (puts(operation.deed) || removes(operation)) &&
                               dropping.contains(operation.at.function);
                      });
         });
}

/// Places where live code gives a field or variable another value.
std::vector<Site> Question::setsOf(facts::Index entity) const {
  std::vector<Site> sets;
  for (Site set : Facts.setsOf(entity))
    if (Facts.value(set).kind == ValueKind::Assign &&
        Whole.isLive(set) == Answer::Yes)
      sets.push_back(set);
  return sets;
}

/// What is counted up, or set, where a value is made belongs to the making:
/// numbers given in turn.
bool Question::isOfMaking(const Input &input) const {
  return std::ranges::any_of(Facts.setsOf(input.ref), [&](Site set) {
    return Facts.text(set) != "init" && (set.function == Asked.at.function ||
                                         set.function == input.at.function);
  });
}

/// Whether the function that asks empties the store when it has changed, or
/// puts it into what it has found, too: when that was asked for the last time.
bool Question::isRenewed(const Input &input) const {
  return Asked.store &&
         (isEmptiedOnChange(Whole, *Asked.store, input,
                            Asked.lookup.function) ||
          std::ranges::any_of(
              Asked.store->operations, [&](const Operation &operation) {
                const Site value = operation.value;
                return operation.deed == Deed::Fill &&
                       operation.at.function == Asked.lookup.function &&
                       !operation.missed.known() && value.known() &&
                       facts::refersToEntity(Facts.value(value).kind) &&
                       Facts.value(value).ref == input.ref;
              }));
}

/// Whether a method can only have objects that do not keep this: of a class
/// beside that of the store, where both have one base.
bool Question::isOfSibling(Site site) const {
  const facts::Field *kept =
      Asked.store ? Facts.field(Asked.store->entity) : nullptr;
  const facts::Index own = Facts.function(site).parent;
  return kept && own != none && Facts.record(own) &&
         !Facts.isOrDerives(kept->record, own) &&
         !Facts.isOrDerives(own, kept->record);
}

/// Whether something is done to an object as it is made, before it can keep
/// anything: in a constructor, or in a method that only these call.
bool Question::isWhileMade(Site site, unsigned depth) const {
  constexpr unsigned depthLimit = 3;
  const facts::Function &row = Facts.function(site);
  if (Facts.text(site) == "init" || row.is(facts::Trait::Constructor))
    return true;
  auto calls = Facts.callsTo(row.entity);
  bool isOnlyCalled = !calls.empty() && depth < depthLimit &&
                      !row.is(facts::Trait::Virtual) &&
                      !row.is(facts::Trait::MetaCallable);
  return isOnlyCalled && std::ranges::all_of(calls, [&](Site call) {
           Site on = Facts.operand(call, 0);
           return on.known() && Facts.value(on).kind == ValueKind::This &&
                  (isOfSibling(call) || isWhileMade(call, depth + 1));
         });
}

/// Whether a member can be that of another object than the one that keeps.
bool Question::isOfOtherObject(const facts::Field &field) const {
  const facts::Field *kept =
      Asked.store ? Facts.field(Asked.store->entity) : nullptr;
  return !kept || !Facts.isOrDerives(kept->record, field.record);
}

/// A member that is set later than in a constructor, without a drop; or one
/// that constructors set from an argument, where all objects share the store.
bool Question::memberCanDiffer(facts::Index entity) const {
  const facts::Field *field = Facts.field(entity);
  if (!field || !isData(Facts, field->type))
    return false;
  bool isShared = isOfOtherObject(*field);
  bool isOneObject = !Whole.lifetimes().chainOf(field->record).empty();
  for (Site set : setsOf(entity)) {
    if (!isShared && isOfSibling(set))
      continue;
    const facts::Function &function = Facts.function(set);
    bool isStart = isWhileMade(set);
    bool isCounter = set.function == Asked.at.function;
    if (!isStart && !isCounter && !drops(set.function) &&
        !Start.isDoneOnce(set) && !isSeenToElsewhere(entity, set))
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
  if (!type || type->isConst || !isData(Facts, variable->type))
    return false;
  return std::ranges::any_of(setsOf(entity), [&](Site set) {
    // What the fill itself moves on is a counter.
    return set.function != Asked.at.function && !drops(set.function) &&
           !Start.isDoneOnce(set) && !isSeenToElsewhere(entity, set);
  });
}

/// Whether what a call gives to a parameter is made of nothing that can be
/// another the next time.
bool Question::givesTheSame(Site call, facts::Index parameter,
                            unsigned depth) const {
  const Site given = Facts.operand(call, parameter + 1u);
  return !given.known() ||
         (!isOfTurn(Facts, call, given) &&
          std::ranges::none_of(
              inputsOf(Facts, argumentOf(call, given), {}),
              [&](const Input &of) { return canDiffer(of, depth + 1); }));
}

/// Whether one place calls the function of a parameter and gives it the same
/// each time; where there is no key, whether all do, or they are not known.
bool Question::isGivenTheSame(const Input &input, unsigned depth) const {
  constexpr unsigned depthLimit = 3;
  const facts::Function &function = Facts.Unit.functions[input.at.function];
  const std::vector<Site> calls = Facts.callersOf(function.entity);
  const bool hasKey = !Asked.keys.empty();
  if (depth > depthLimit || !Whole.seesAllCallers(function))
    return !hasKey;
  if (function.is(facts::Trait::Main))
    return true;
  if (calls.empty() || (hasKey && calls.size() > 1))
    return false;
  return std::ranges::all_of(
             calls,
             [&](Site call) { return givesTheSame(call, input.ref, depth); }) &&
         (calls.size() == 1 || !isGivenDifferently(Whole, input));
}

bool Question::canDiffer(const Input &input, unsigned depth) const {
  switch (input.kind) {
  case Input::Parameter: {
    const facts::Function &function = Facts.Unit.functions[input.at.function];
    return input.ref < function.parameters.size() &&
           isData(Facts, function.parameters[input.ref].type) &&
           !isDepth(Facts, input) && !isAskedOnHit(Facts, Asked, input) &&
           !isGivenTheSame(input, depth);
  }
  case Input::Member:
    return !isOfMaking(input) && !isRenewed(input) &&
           memberCanDiffer(input.ref);
  case Input::Global:
    return !isOfMaking(input) && !isRenewed(input) &&
           globalCanDiffer(input.ref);
  }
  return false;
}

std::vector<Input> Question::answer() const {
  const std::vector<Input> covered = keyInputs(Facts, Asked);
  std::vector<Input> missing;
  // What a local was before it got its value does not matter.
  std::vector<View> givers =
      Facts.value(Asked.value.site).kind == ValueKind::Local
          ? Whole.texts().givers(Asked.value)
          : std::vector<View>();
  bool isSetAnew = givers.size() == 1 &&
                   givers.front().site.function == Asked.value.site.function &&
                   givers.front().site.value > Asked.value.site.value;
  const View &value = isSetAnew ? givers.front() : Asked.value;
  const auto given =
      Asked.store ? fieldsGivenOut(Facts, *Asked.store, Asked.lookup.function)
                  : std::nullopt;
  for (const Input &input : inputsOfFields(Facts, value, given, Asked.at,
                                           wholesInKey(Facts, Asked))) {
    bool isCovered = isOfNamedObject(Whole, Asked, covered, input) ||
                     (input.kind != Input::Parameter && Asked.keys.empty()) ||
                     std::ranges::any_of(covered, [&](const Input &other) {
                       return input.isSame(other);
                     });
    bool isStore = Asked.store && input.kind != Input::Parameter &&
                   input.ref == Asked.store->entity;
    if (!isCovered && !isStore && canDiffer(input) &&
        !comesWithKey(Whole, input, covered,
                      [this](const Input &other) { return canDiffer(other); }))
      missing.push_back(input);
  }
  return missing;
}

} // namespace

std::vector<Input> missingInputs(const Program &program, const Fill &fill) {
  std::vector<Input> missing = Question(program, fill).answer();
  std::ranges::move(missingParts(program.linked(), fill),
                    std::back_inserter(missing));
  std::ranges::move(missingSharedMembers(program, fill),
                    std::back_inserter(missing));
  return missing;
}

} // namespace cachetidy::program
