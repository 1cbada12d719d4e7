// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One step back: the values that give another one as it is.

#include "program/texts/Texts.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace cachetidy::program {

using facts::none;
using facts::TypeKind;
using facts::ValueKind;
using models::Role;

static constexpr std::size_t callLimit = 6;
/// A member that is given more values than these is no constant.
static constexpr std::size_t fieldLimit = 8;

/// An operand of a value, which gives it alone; nothing if that is unknown.
static std::vector<View> operandGiving(const View &view, Site operand) {
  if (!operand.known())
    return {};
  return {argumentOf(view.site, operand, view.calls)};
}

std::vector<View> Texts::givers(const View &view) const {
  Site first = Facts.operand(view.site, 0);
  auto give = [&](Site site) { return operandGiving(view, site); };
  switch (Facts.value(view.site).kind) {
  case ValueKind::Local:
  case ValueKind::Parameter:
    return giversOfLocal(view);
  case ValueKind::Captured:
    return captured(view);
  case ValueKind::Field:
    return giversOfField(view);
  case ValueKind::Variable:
    if (!isConstant(Facts.value(view.site).ref))
      return {};
    if (Site initial = Facts.initialOf(Facts.value(view.site).ref);
        initial.known())
      return {{initial, none, {}}};
    return {};
  case ValueKind::Subscript:
    return element(view);
  case ValueKind::Address:
  case ValueKind::Dereference:
    return give(first);
  case ValueKind::Assign:
    return Facts.text(view.site) == "=" ? give(Facts.operand(view.site, 1))
                                        : std::vector<View>();
  case ValueKind::Conditional: {
    std::vector<View> both = give(Facts.operand(view.site, 1));
    std::ranges::move(give(Facts.operand(view.site, 2)),
                      std::back_inserter(both));
    return both;
  }
  case ValueKind::List:
    return Facts.value(view.site).operandCount == 1 ? give(first)
                                                    : std::vector<View>();
  case ValueKind::Call:
  case ValueKind::Construct:
    return giversOfCall(view);
  default:
    return {};
  }
}

/// A table of constants gives any of its rows.
std::vector<View> Texts::element(const View &view) const {
  Site table = Facts.operand(view.site, 0);
  if (!table.known() || Facts.value(table).kind != ValueKind::Variable ||
      !isConstant(Facts.value(table).ref))
    return {};
  Site rows = Facts.initialOf(Facts.value(table).ref);
  if (!rows.known() || Facts.value(rows).kind != ValueKind::List ||
      Facts.value(rows).operandCount > fieldLimit)
    return {};
  std::vector<View> given;
  for (facts::Index row : Facts.operands(rows))
    if (row != none)
      given.push_back({{rows.function, row}, rows.value, {}});
  return given;
}

/// A static that is const, or a pointer that nobody turns to something else.
bool Texts::isConstant(facts::Index entity) const {
  const facts::Variable *variable = Facts.variable(entity);
  const facts::Type *type = variable ? Facts.type(variable->type) : nullptr;
  if (!type)
    return false;
  bool isPointer =
      type->kind == TypeKind::Pointer || type->kind == TypeKind::Array;
  return type->isConst || (isPointer && Facts.setsOf(entity).empty());
}

/// Whether one of the guards holds wherever `within` does: they are on both
/// branches of a condition, as far down as it goes.
static bool isOnEachWay(const facts::Body &body,
                        std::span<const facts::Index> guards,
                        facts::Index within) {
  std::set<facts::Index> covered(guards.begin(), guards.end());
  if (covered.contains(within) || covered.contains(none))
    return true;
  // By what stands above a branch and its condition: whether one was covered.
  std::set<std::tuple<facts::Index, facts::Index, bool>> branches;
  // What stands above comes before what stands beneath.
  for (facts::Index at = body.guards.size(); at-- > 0;) {
    const facts::Guard &guard = body.guards[at];
    if (!covered.contains(at) || guard.kind != facts::GuardKind::Condition ||
        guard.condition == none)
      continue;
    branches.emplace(guard.parent, guard.condition, guard.holds);
    if (!branches.contains({guard.parent, guard.condition, !guard.holds}))
      continue;
    if (guard.parent == within)
      return true;
    covered.insert(guard.parent);
  }
  return false;
}

/// `std::string text;`, `char text[64] = "";`, `char text[64] = {0};`
bool Texts::isMadeOfNothing(Site value) const {
  const facts::Value &row = Facts.value(value);
  const bool isZero = row.kind == ValueKind::List && row.operandCount == 1 &&
                      Facts.text(Facts.operand(value, 0)) == "0";
  return (row.kind == ValueKind::Construct && row.operandCount == 1) ||
         (row.kind == ValueKind::List && row.operandCount == 0) || isZero ||
         (row.kind == ValueKind::Literal && Facts.text(value).empty());
}

std::vector<View> Texts::giversOfLocal(const View &view) const {
  std::vector<View> given;
  std::vector<facts::Index> guards; ///< under which it is set
  const facts::Index function = view.site.function;
  const facts::Index within = guardOf(function, view.user);
  bool isTouched = false;
  for (const Step &step : stepsOf(view)) {
    isTouched |= step.isUnseen;
    if (step.isUnseen)
      continue;
    if (!step.overwrites || !step.value.known())
      return {};
    // Beneath what holds for the user as well, it is sure; and what was there
    // before is gone.
    const facts::Index guard = guardOf(function, step.at);
    bool isSure = guardBelow(guard, within, view.site) == none;
    if (isSure) {
      given.clear();
      guards.clear();
    }
    given.push_back({step.value, step.at, view.calls});
    guards.push_back(isSure ? within : guard);
  }
  View start = startOf(view);
  if (!isOnEachWay(Facts.function(view.site).body, guards, within) &&
      start.site.known() && start.site != view.site)
    given.push_back(std::move(start));
  // What others are given empty or as zero, they fill; in a text, they change a
  // part.
  const bool isFilled =
      isTouched && std::ranges::any_of(given, [&](auto &text) {
        return isPlaceholder(text.site);
      });
  return isFilled ? std::vector<View>() : given;
}

/// What stands there until somebody knows better.
bool Texts::isPlaceholder(Site value) const {
  const facts::Value &row = Facts.value(value);
  return isMadeOfNothing(value) ||
         (row.kind == ValueKind::Literal && Facts.text(value) == "0");
}

/// What a member begins with, where nobody gives it another value later.
std::vector<View> Texts::giversOfField(const View &view) const {
  auto sets = Facts.setsOf(Facts.value(view.site).ref);
  std::vector<View> given;
  const facts::Field *field = Facts.field(Facts.value(view.site).ref);
  bool isListed = field && Listed.contains(field->record);
  bool isOpen = field && Open.contains(field->record);
  if (sets.empty() || sets.size() > fieldLimit || isListed ||
      Added.contains(Facts.value(view.site).ref))
    return given;
  for (Site set : sets) {
    const facts::Function &function = Facts.function(set);
    bool isStart = sets.size() == 1 || Facts.text(set) == "init" ||
                   function.is(facts::Trait::Constructor);
    Site value = Facts.operand(set, 1);
    if (!isStart || !value.known() || (isOpen && isPlaceholder(value)))
      return {};
    auto makings = Facts.callsTo(function.entity);
    if (makings.empty() || makings.size() > fieldLimit)
      given.push_back({value, set.value, {}});
    else
      for (Site making : makings)
        given.push_back({value, set.value, {making}});
  }
  return given;
}

std::vector<View> Texts::captured(const View &view) const {
  facts::Index entity = Facts.function(view.site).entity;
  Site lambda = Facts.lambdaAt(entity);
  Site value = lambda.known()
                   ? Facts.operand(lambda, Facts.value(view.site).ref)
                   : Site{};
  if (!value.known())
    return {};
  std::vector<Site> calls = view.calls;
  // Called where it is made, it is seen from where that function is.
  bool isEntered = !calls.empty() && Facts.value(calls.back()).ref == entity;
  bool isHere = isEntered && calls.back().function == lambda.function;
  if (isHere)
    calls.pop_back();
  else if (isEntered)
    calls.clear();
  return {{value, lambda.value, std::move(calls)}};
}

/// Whether a function gives a number and a call of it none: it was seen as
/// another instance of its template.
static bool givesNumbersElsewhere(const Linked &linked, Site call,
                                  const facts::Type *result) {
  const facts::Value &value = linked.value(call);
  return result && value.kind == ValueKind::Call &&
         fillingOf(linked, result) != keys::Filling::Text &&
         fillingOf(linked, linked.type(value.type)) == keys::Filling::Text;
}

/// What the functions return that a call can come to.
std::vector<View> Texts::returned(const View &call) const {
  std::vector<View> given;
  if (call.calls.size() >= callLimit ||
      std::ranges::find(call.calls, call.site) != call.calls.end())
    return given;
  std::vector<Site> calls = call.calls;
  calls.push_back(call.site);
  for (facts::Index body : Facts.bodiesCalled(call.site)) {
    const facts::Function &function = Facts.Unit.functions[body];
    const facts::Type *result = Facts.type(function.result);
    // What others can write to need not be what it was made as.
    bool isOpen = result && result->kind == TypeKind::Reference &&
                  !Facts.isReadOnly(function.result);
    if (isOpen || givesNumbersElsewhere(Facts, call.site, result))
      return {};
    for (facts::Index i = 0; i < function.body.values.size(); ++i) {
      Site leave{body, i}, value = Facts.operand(leave, 0);
      if (Facts.value(leave).kind == ValueKind::Return && value.known())
        given.push_back({value, i, calls});
    }
  }
  return given;
}

std::vector<View> Texts::giversOfCall(const View &view) const {
  const facts::Value &value = Facts.value(view.site);
  if (isBuilder(view.site))
    return {};
  const models::Effect *effect = Facts.effect(view.site);
  if (effect && (effect->role == Role::Through || effect->role == Role::Take))
    return operandGiving(view, Facts.slot(view.site, effect->value));
  const models::Composition *text = Facts.composition(value.ref);
  if (text && text->into.kind != models::Slot::Nowhere) {
    Site whole = target(view.site, *text);
    // `key.append(x)` is the key behind it.
    bool isNamed = whole.known() && isAssembled({whole, view.user, view.calls});
    return isNamed ? std::vector{View{whole, view.site.value + 1, view.calls}}
                   : std::vector<View>();
  }
  if (text && text->format.kind != models::Slot::Nowhere)
    return {};
  if (text) {
    std::vector<TextPart> parts = partsOf(view);
    bool isOne = parts.size() == 1 && parts.front().value.site.known();
    return isOne ? std::vector{parts.front().value} : std::vector<View>();
  }
  if (value.kind == ValueKind::Construct)
    return value.operandCount == 2
               ? operandGiving(view, Facts.operand(view.site, 1))
               : std::vector<View>();
  return returned(view);
}

} // namespace cachetidy::program
