// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From a value back to the variable or field it stands for.

#include "program/stores/Places.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::TypeKind;
using facts::ValueKind;
using models::Role;

static constexpr unsigned depthLimit = 40;

Places::Places(const Linked &linked)
    : Facts(linked), Handed(linked), Held(linked), Known(1) {
  const auto &functions = Facts.Unit.functions;
  for (facts::Index i = 0; i < functions.size(); ++i) {
    Starts.push_back(Numbers.size());
    for (facts::Index v = 0; v < functions[i].body.values.size(); ++v) {
      Walk walk;
      Place place = of({i, v}, walk);
      Numbers.push_back(place == Place() ? 0 : facts::Index(Known.size()));
      if (Numbers.back() != 0)
        Known.push_back(place);
    }
  }
}

Place Places::of(Site site, Walk &walk) const {
  if (!site.known() || walk.depth > depthLimit)
    return {};
  ++walk.depth;
  Place result;
  switch (Facts.value(site).kind) {
  case ValueKind::Variable:
    result.entity = result.root = Facts.value(site).ref;
    break;
  case ValueKind::Field:
    result = ofField(site, walk);
    break;
  case ValueKind::This:
    result.ofThis = true;
    break;
  case ValueKind::List:
  case ValueKind::Construct:
    result = heldBy(site, walk);
    break;
  case ValueKind::Address:
  case ValueKind::Dereference:
  case ValueKind::Assign:
  case ValueKind::Increment:
    result = of(Facts.operand(site, 0), walk);
    break;
  case ValueKind::Local:
  case ValueKind::Parameter:
    result = ofLocal(site, walk);
    break;
  case ValueKind::Conditional:
    result = of(Facts.operand(site, 1), walk);
    if (!result.known())
      result = of(Facts.operand(site, 2), walk);
    break;
  case ValueKind::Subscript:
    result =
        element(of(Facts.operand(site, 0), walk), Facts.operand(site, 1), site);
    break;
  case ValueKind::Each:
    result = element(of(Facts.operand(site, 0), walk), {}, site);
    break;
  case ValueKind::Part:
    result = of(Facts.operand(site, 0), walk);
    break;
  case ValueKind::Call:
    result = ofCall(site, walk);
    break;
  case ValueKind::Captured:
    result = captured(site, walk);
    break;
  default:
    break;
  }
  --walk.depth;
  return result;
}

Place Places::element(Place whole, Site key, Site lookup) const {
  if (!whole.known())
    return {};
  whole.isElement = true;
  if (key.known() || !whole.key.known())
    whole.key = key;
  whole.lookup = lookup;
  return whole;
}

Place Places::ofField(Site site, Walk &walk) const {
  facts::Index field = Facts.value(site).ref;
  Place base = of(Facts.operand(site, 0), walk);
  // Parts of an element are the element still, and so are the parts of what a
  // library made, like a pair's second.
  if (base.isElement || Facts.Unit.entities[field].inSystemHeader)
    return base;
  Place result;
  result.entity = field;
  result.root = base.root;
  result.ofThis = base.ofThis;
  return result;
}

Place Places::ofLocal(Site site, Walk &walk) const {
  const facts::Value &value = Facts.value(site);
  if (std::ranges::find(walk.locals, site) != walk.locals.end())
    return {};
  Place result;
  walk.locals.push_back(site);
  const facts::Type *type = Facts.type(value.type);
  // A reference stays what it was bound to, whatever is assigned.
  bool isBound = type && type->kind == TypeKind::Reference;
  std::size_t bindings = !isBound                         ? value.operandCount
                         : value.kind == ValueKind::Local ? 1
                                                          : 0;
  if (Facts.canStandFor(value.type))
    for (std::size_t i = 0; i < bindings && !result.known(); ++i)
      if (Site part = Facts.operand(site, i);
          part.known() && !Facts.isChangeOf(part, site) &&
          !Facts.isWrittenThrough(site, part))
        result = of(part, walk);
  walk.locals.pop_back();
  result.isReadOnly |= Facts.isReadOnly(value.type);
  if (result.known() || value.kind != ValueKind::Parameter)
    return result;
  if (type &&
      (type->kind == TypeKind::Reference || type->kind == TypeKind::Pointer)) {
    if (Place held = lent(site, walk); held.known())
      return held;
    result.parameter = value.ref;
  }
  result.isReadOnly = Facts.isReadOnly(value.type);
  return result;
}

/// A class that keeps something for others: its store is known by the name of
/// the object, not by that of its member.
bool Places::isWrapper(Site site) const {
  const facts::Type *type = Facts.namedType(site);
  return type && type->kind == TypeKind::Record && !type->arguments.empty();
}

/// What a handle was made of: `Access{lock, data}`, `Pointer(&data)`.
Place Places::heldBy(Site handle, Walk &walk) const {
  const facts::Type *type = Facts.type(Facts.value(handle).type);
  Place result;
  if (!type || type->kind != TypeKind::Record || type->record == none ||
      !Facts.isHandle(*type))
    return result;
  // An iterator that is made of another: `const_iterator it = map.find(key)`.
  if (Facts.Unit.entities[type->record].inSystemHeader) {
    const Site given = Facts.operand(handle, 1);
    const models::Effect *effect =
        given.known() && Facts.value(handle).operandCount == 2
            ? Facts.effect(given)
            : nullptr;
    return effect && effect->role == Role::Read ? of(given, walk) : result;
  }
  if (const Site given = Held.givenOut(handle); given.known())
    return of(given, walk);
  for (std::size_t i = 0; i < Facts.value(handle).operandCount; ++i)
    if (Place held = of(Facts.operand(handle, i), walk);
        held.isStore() || (held.ofThis && !held.known()))
      result = held;
  return result;
}

Place Places::captured(Site site, Walk &walk) const {
  Site lambda = Facts.lambdaAt(Facts.function(site).entity);
  if (!lambda.known())
    return {};
  Place result = of(Facts.operand(lambda, Facts.value(site).ref), walk);
  if (!result.known() && !result.ofThis)
    result.entity = result.root = Handed.keeperOf(lambda);
  return result;
}

/// What a wrapper from outside lends to a lambda that is handed to it:
/// `map.withLock([](Map &map) { ... })`.
Place Places::lent(Site parameter, Walk &walk) const {
  Site taker = Handed.takerOf(Facts.function(parameter).entity);
  if (!taker.known() || !Facts.bodiesOf(Facts.value(taker).ref).empty())
    return {};
  Site receiver = Facts.operand(taker, 0);
  if (!receiver.known() || !isWrapper(receiver))
    return {};
  const facts::Type *given = Facts.type(Facts.value(parameter).type);
  const facts::Type *held =
      Facts.type(Facts.namedType(receiver)->arguments.front());
  const facts::Type *inner = Facts.type(given->arguments.front());
  return held && inner && held->name == inner->name ? of(receiver, walk)
                                                    : Place();
}

} // namespace cachetidy::program
