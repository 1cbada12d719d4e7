// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What assignments, copies and returns do to stores.

#include "program/linked/Handles.h"
#include "program/stores/Operations.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;
using models::Role;

bool Operations::isHandle(Site target) const {
  const facts::Value &value = Facts.value(target);
  const facts::Type *type = Facts.type(value.type);
  bool isOwn =
      value.kind == ValueKind::Local || value.kind == ValueKind::Parameter;
  return isOwn && type && type->kind != facts::TypeKind::Reference;
}

/// Whether something becomes another name of what it is given: a member that is
/// a reference, through which other methods reach it. What a handle gives out
/// again is followed.
bool Operations::isBoundTo(Site target) const {
  const facts::Type *type =
      target.known() && Facts.value(target).kind == ValueKind::Field
          ? Facts.namedType(target)
          : nullptr;
  return type && type->kind == facts::TypeKind::Reference &&
         !Where.holders().isGivenOut(Facts.value(target).ref);
}

/// A member of a class of the program, not what a pair of a library has.
bool Operations::isOwnMember(Site target) const {
  const facts::Value &value = Facts.value(target);
  return value.kind == ValueKind::Field &&
         !Facts.Unit.entities[value.ref].inSystemHeader;
}

void Operations::visitAssignment(Site site) {
  std::string_view how = Facts.text(site);
  Site value = Facts.operand(site, 1);
  // An iterator or pointer that is made to stand for something else.
  if (isHandle(Facts.operand(site, 0)) ||
      Facts.isOfOwnObject(Facts.operand(site, 0)))
    return;
  Place target = Where.of(Facts.operand(site, 0));
  if (Place given = Where.of(value); given.known()) {
    bool leaves = !target.isElement && !given.isReadOnly && value.known() &&
                  (Facts.value(value).kind == ValueKind::Address ||
                   isBoundTo(Facts.operand(site, 0)));
    if (given.isElement)
      add(given, {Deed::Read, site});
    else if (leaves)
      add(given, {Deed::Escape, site});
  }
  if (!target.known())
    return;
  if (how == "static" || how == "init")
    return add(target, {Deed::Initial, site, {}, value});
  const Site to = Facts.operand(site, 0);
  if (how == "+=" && keptIn(Facts, to) != none && isText(Facts, to))
    return append(site, target, value);
  if (how != "=")
    return add(target, {Deed::Count, site, target.key, value});
  if (forgets(site, target, target.key, value)) {
    Operation operation{target.isElement ? Deed::Drop : Deed::Clear, site};
    operation.isOfPart =
        target.isElement && isOwnMember(Facts.operand(site, 0));
    return add(target, operation);
  }
  fill(site, target, target.key, value);
}

void Operations::visitReturn(Site site) {
  Place place = Where.of(Facts.operand(site, 0));
  if (place.isElement)
    return add(place, {Deed::Read, site});
  const facts::Type *result = Facts.type(Facts.function(site).result);
  bool gives = result && (result->kind == facts::TypeKind::Reference ||
                          result->kind == facts::TypeKind::Pointer);
  bool isSeenByAll = !Facts.function(site).is(facts::Trait::Closed);
  if (place.known() && gives && isSeenByAll)
    add(place,
        {place.isReadOnly || Facts.isReadOnly(Facts.function(site).result)
             ? Deed::Read
             : Deed::Give,
         site});
}

/// A local that an element is copied into.
void Operations::visitCopy(Site site) {
  if (Where.of(site).known())
    return;
  for (std::size_t i = 0; i < Facts.value(site).operandCount; ++i) {
    Site from = Facts.operand(site, i);
    if (Place place = Where.of(from); place.isElement)
      add(place, {Deed::Read, from});
  }
}

/// What a wrapper calls that was given to it, where all who call the wrapper
/// give it functions that were seen; else nothing.
std::vector<facts::Index> Operations::givenTo(Site call) const {
  Site called = Facts.operand(call, 0);
  if (!Facts.isIndirect(call) || !called.known() ||
      Facts.value(called).kind != ValueKind::Parameter)
    return {};
  std::vector<facts::Index> given;
  for (Site caller : Facts.callsTo(Facts.function(call).entity)) {
    Site argument =
        Facts.madeOf(Facts.operand(caller, Facts.value(called).ref + 1u));
    if (!argument.known() || !facts::isFunction(Facts.value(argument).kind))
      return {};
    given.push_back(Facts.value(argument).ref);
  }
  return given;
}

/// `f(data)`: what a wrapper lends, the functions it lends it to have.
bool Operations::lend(Site call) {
  const std::vector<facts::Index> takers = givenTo(call);
  for (std::size_t i = 1; i < Facts.value(call).operandCount; ++i)
    if (Place place = Where.of(Facts.operand(call, i)); place.known())
      for (facts::Index taker : takers)
        Passings.push_back({call, taker, facts::Index(i - 1), place});
  return !takers.empty();
}

/// What a function without a model does to a store is seen in its body; without
/// a body it may do anything.
void Operations::visitArguments(Site call) {
  if (lend(call))
    return;
  facts::Index callee = Facts.value(call).ref;
  bool isSeen = !Facts.bodiesOf(callee).empty();
  for (std::size_t i = 0; i < Facts.value(call).operandCount; ++i) {
    Place place = Where.of(Facts.operand(call, i));
    if (!place.known())
      continue;
    bool canChange =
        !place.isReadOnly && (i == 0 ? Facts.canChangeReceiver(callee)
                                     : Facts.canChange(callee, i - 1));
    if (isSeen && i > 0)
      Passings.push_back({call, callee, facts::Index(i - 1), place});
    if (isSeen || !canChange || i == 0 || !fillsMissing(call, place))
      look(call, place, canChange && !isSeen);
  }
}

void Operations::look(Site call, const Place &place, bool canChange) {
  if (place.isElement || !canChange)
    add(place, {Deed::Read, call});
  else
    add(place, {Deed::Escape, call});
}

/// Whether a call that was handed a place puts into it what was missing.
bool Operations::fillsMissing(Site call, const Place &place) {
  Miss miss = missAt(call, place, {});
  if (miss.lookup.known())
    fill(call, place, place.key, call);
  return miss.lookup.known();
}

/// What a source writes to: `fscanf(file, "%d", &limit)`.
void Operations::visitOutputs(Site call) {
  facts::Index callee = Facts.value(call).ref;
  for (std::size_t i = 1; i < Facts.value(call).operandCount; ++i) {
    Site argument = Facts.operand(call, i);
    Place place = Where.of(argument);
    if (!place.known())
      continue;
    bool isOutput = !place.isReadOnly && Facts.canChange(callee, i - 1) &&
                    Facts.value(argument).kind == ValueKind::Address;
    if (isOutput)
      fill(call, place, place.key, call);
    else
      add(place, {Deed::Read, call});
  }
}

} // namespace cachetidy::program
