// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From calls and assignments to deeds.

#include "program/linked/Parts.h"
#include "program/stores/Operations.h"

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;
using models::Role;

void Operations::visit(Site site) {
  switch (Facts.value(site).kind) {
  case ValueKind::Call:
  case ValueKind::Construct:
    return visitCall(site);
  case ValueKind::Assign:
    return visitAssignment(site);
  case ValueKind::Return:
    return visitReturn(site);
  case ValueKind::Local:
    return visitCopy(site);
  case ValueKind::Compare:
  case ValueKind::Arithmetic:
    return visitReckoning(site);
  case ValueKind::Increment:
    return visitIncrement(site);
  case ValueKind::Delete:
    return visitDelete(site);
  default:
    return;
  }
}

/// `it->second++`; not `++it`, which goes on to the next.
void Operations::visitIncrement(Site site) {
  const Site counted = Facts.operand(site, 0);
  Place place = Where.of(counted);
  if (place.isElement && !isHandle(counted))
    add(place, {Deed::Count, site, place.key});
}

/// `now < it->second + 5`; not `it != map.end()`, which asks for no value.
void Operations::visitReckoning(Site site) {
  for (std::size_t i = 0; i < Facts.value(site).operandCount; ++i) {
    const Site part = Facts.operand(site, i);
    if (!part.known() || Facts.value(part).kind != ValueKind::Field)
      continue;
    if (Place place = Where.of(part); place.isElement)
      add(place, {Deed::Weigh, site});
  }
}

/// An object that an entry points to is gone, and the entry is there.
void Operations::visitDelete(Site site) {
  Place place = Where.of(Facts.operand(site, 0));
  if (!place.known())
    return;
  Operation operation{place.isElement ? Deed::Drop : Deed::Clear, site};
  operation.isOfPart = place.isElement;
  add(place, operation);
}

void Operations::visitCall(Site call) {
  if (const models::Effect *effect = Facts.effect(call))
    visitModelledCall(call, *effect);
  else
    visitArguments(call);
}

static Deed deedOf(Role role, bool onElement) {
  switch (role) {
  case Role::Append:
    return Deed::Append;
  case Role::Drop:
    return Deed::Drop;
  case Role::Clear:
    return onElement ? Deed::Drop : Deed::Clear;
  case Role::Measure:
  case Role::End:
    return onElement ? Deed::Lookup : Deed::Measure;
  case Role::Iterate:
    return onElement ? Deed::Read : Deed::Iterate;
  default:
    return Deed::Lookup;
  }
}

static bool touchesStore(Role role) {
  return role != Role::Through && role != Role::Make && role != Role::Once &&
         role != Role::Serve && role != Role::Mutate;
}

void Operations::visitModelledCall(Site call, const models::Effect &effect) {
  if (effect.role == Role::Take)
    return visitTake(call, effect);
  if (effect.role == Role::Source)
    return visitOutputs(call);
  for (std::size_t i = 1; i < Facts.value(call).operandCount; ++i) {
    Place argument = Where.of(Facts.operand(call, i));
    if (argument.isElement)
      add(argument, {Deed::Read, call});
    else if (argument.known() && effect.role == Role::Clear)
      add(argument, {Deed::Clear, call}); // swap
  }
  Place on = Where.of(Facts.slot(call, effect.on));
  if (!on.known() || !touchesStore(effect.role))
    return;
  Site key = Facts.slot(call, effect.key);
  if (effect.role == Role::Append)
    return append(call, on, Facts.slot(call, effect.value));
  if (effect.role == Role::Write)
    return visitWrite(call, effect, on, key.known() ? key : on.key);
  Operation operation{deedOf(effect.role, on.isElement), call,
                      key.known() ? key : on.key};
  // The first of a list that is kept under a key, say.
  operation.isOfPart =
      on.isElement && effect.role == Role::Drop && !key.known();
  add(on, operation);
}

/// A local handle that is moved from leaves its element where it is.
void Operations::visitTake(Site call, const models::Effect &effect) {
  Site given = Facts.slot(call, effect.value);
  Place place = given.known() && !isHandle(given) ? Where.of(given) : Place();
  if (place.known() && !place.isReadOnly)
    add(place, {place.isElement ? Deed::Drop : Deed::Clear, call});
}

/// What is put at the end after a search has failed belongs to what was
/// searched for; what is put there piece by piece where nothing was, to the
/// whole.
void Operations::append(Site call, const Place &on, Site value) {
  Operation operation{Deed::Append, call, on.key, value};
  Miss miss = WhenMissed.afterSearch(call, on);
  if (!miss.lookup.known() && !on.isElement &&
      isInLoop(Facts.function(call).body, call.value)) {
    miss = missAt(call, on, {});
    operation.gate = miss.gate;
  }
  operation.missed = miss.lookup;
  operation.isRevalidated = miss.isRevalidated;
  operation.isInPlace = isThere(on);
  add(on, operation);
  fillPiece(call, on, operation.value);
}

/// Of a new entry: what is put into it where nothing was found under its key.
void Operations::fillPiece(Site call, const Place &on, Site value) {
  if (!on.isElement || !on.key.known())
    return;
  if (Operation filled = fillOf(call, on, on.key, value); filled.missed.known())
    add(on, filled);
}

/// An object as it begins, of a class that the program itself has.
bool Operations::isFreshObject(Site value) const {
  if (!value.known() || Facts.value(value).kind != ValueKind::Construct)
    return false;
  const facts::Type *type = Facts.type(Facts.value(value).type);
  const facts::Index record = type ? type->record : none;
  return record != none && !Facts.Unit.entities[record].inSystemHeader;
}

void Operations::visitWrite(Site call, const models::Effect &effect,
                            const Place &on, Site key) {
  Site value = Facts.slot(call, effect.value);
  // Into a set that is kept under a key.
  if (effect.value.kind == models::Slot::Nowhere && on.isElement)
    fillPiece(call, on, key);
  bool replaces =
      effect.overwrites && effect.value.kind != models::Slot::Nowhere;
  bool isAnswer =
      !(replaces ? forgets(call, on, key, value) : isNothing(value)) ||
      (key.known() && isFreshObject(value));
  if (isAnswer)
    return fill(call, on, key, value);
  // A null that replaces what was there forgets it; one that does not replace
  // anything asks for a place, and is told whether it was taken.
  if (effect.overwrites)
    return add(on, {on.isElement || key.known() ? Deed::Drop : Deed::Clear,
                    call, key});
  add(on, {Deed::Lookup, call, key});
}

/// An empty value, a null or a zero: what one assigns to forget.
bool Operations::isNothing(Site value) const {
  if (!value.known())
    return true;
  const facts::Value &row = Facts.value(value);
  switch (row.kind) {
  case ValueKind::Literal:
    return isWrittenAsNothing(Facts, value);
  case ValueKind::List:
    return row.operandCount == 0;
  case ValueKind::Construct:
    return row.operandCount == 1 ||
           (row.operandCount == 2 && isNothing(Facts.operand(value, 1)));
  case ValueKind::Variable:
    return isNone(Facts, row.ref);
  default:
    return false;
  }
}

/// Whether what is there already is replaced: `insert` leaves it as it is.
bool overwrites(const Linked &linked, Site fill) {
  const models::Effect *effect = linked.effect(fill);
  return !effect || effect->role != Role::Write || effect->overwrites;
}

/// Why one came to fill a place there.
Miss Operations::missAt(Site at, const Place &place, Site key) const {
  if (key.known() || place.isElement) {
    const Miss miss = WhenMissed.above(at, place);
    return miss.lookup.known() ? miss : WhenMissed.afterReturn(at, place);
  }
  if (!WhenMissed.isConditional(at))
    return {};
  const std::vector<Gate> &gates = WhenMissed.gatesIn(at.function);
  const Miss miss = WhenMissed.aboveSlot(at, place, gates);
  return miss.key.known() && isMarkedOnly(gates, place) ? Miss() : miss;
}

/// `if (width == now) return; width = now; isMade = false;`: what is the same
/// for each key was not looked for under it.
bool Operations::isMarkedOnly(std::span<const Gate> gates,
                              const Place &place) const {
  std::set<std::string_view> marks;
  for (const Gate &gate : gates) {
    if (!isSameStore(gate.place, place))
      continue;
    Site mark = gate.value;
    if (mark.known() && Facts.value(mark).kind == ValueKind::Arithmetic)
      mark = Facts.operand(mark, 0); // -1
    const bool isLiteral =
        mark.known() && Facts.value(mark).kind == ValueKind::Literal;
    if (!isLiteral && !isNothing(gate.value))
      return false;
    marks.insert(isLiteral ? Facts.text(mark) : std::string_view());
  }
  return marks.size() == 1;
}

/// That there is nothing can be remembered as well, where it was looked for.
bool Operations::forgets(Site at, const Place &place, Site key,
                         Site value) const {
  return isNothing(value) && !missAt(at, place, key).lookup.known();
}

/// An entry that is found without being made, or where one has looked first.
bool Operations::isThere(const Place &place) const {
  if (!place.isElement || !place.lookup.known())
    return false;
  if (Facts.value(place.lookup).kind == ValueKind::Subscript)
    return true;
  const models::Effect *effect = Facts.effect(place.lookup);
  return effect &&
         (effect->role == Role::Read || effect->role == Role::Iterate ||
          (effect->role == Role::Access &&
           WhenMissed.isFoundAbove(place.lookup, place)));
}

Operation Operations::fillOf(Site at, const Place &place, Site key,
                             Site value) const {
  bool isSlot = !key.known() && !place.isElement;
  Operation operation{isSlot ? Deed::Replace : Deed::Fill, at, key, value};
  Miss miss = missAt(at, place, key);
  operation.missed = miss.lookup;
  operation.gate = miss.gate;
  operation.isRevalidated = miss.isRevalidated;
  operation.isInPlace = isThere(place);
  if (isSlot)
    operation.key = miss.key;
  return operation;
}

void Operations::fill(Site at, const Place &place, Site key, Site value) {
  add(place, fillOf(at, place, key, value));
}

} // namespace cachetidy::program
