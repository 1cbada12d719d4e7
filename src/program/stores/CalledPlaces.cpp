// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the result of a call stands for.

#include "program/stores/Places.h"

namespace cachetidy::program {

using facts::none;
using facts::TypeKind;
using facts::ValueKind;
using models::Role;

static constexpr unsigned callLimit = 4;

/// Whether a call shows an object to those who cannot take it: `text.c_str()`,
/// a conversion to `const char *` or `bool`.
static bool showsReceiver(const Linked &linked, Site call) {
  const facts::Value &value = linked.value(call);
  if (value.ref == none || value.operandCount != 1)
    return false;
  if (const models::Composition *text = linked.composition(value.ref))
    return text->of == models::Slot{models::Slot::Receiver} &&
           text->into.kind == models::Slot::Nowhere;
  const facts::Function *callee = linked.declaration(value.ref);
  return callee && !linked.givesAccess(callee->result) &&
         linked.name(value.ref).find("::operator ") != std::string_view::npos;
}

Place Places::ofCall(Site site, Walk &walk) const {
  if (const models::Effect *effect = Facts.effect(site))
    return ofModelledCall(site, *effect, walk);
  if (showsReceiver(Facts, site))
    if (Place shown = of(Facts.operand(site, 0), walk); shown.known()) {
      shown.isReadOnly = true;
      return shown;
    }
  return returnedBy(site, walk);
}

Place Places::ofModelledCall(Site site, const models::Effect &effect,
                             Walk &walk) const {
  switch (effect.role) {
  case Role::Through:
  case Role::Take:
    return of(Facts.slot(site, effect.value), walk);
  case Role::Read:
  case Role::Access:
  case Role::Write:
  case Role::Iterate:
    return element(of(Facts.slot(site, effect.on), walk),
                   Facts.slot(site, effect.key), site);
  default:
    return {};
  }
}

/// The place that a function of the program gives access to:
/// `Map &cache() { static Map map; return map; }`.
Place Places::returnedBy(Site call, Walk &walk) const {
  facts::Index callee = Facts.value(call).ref;
  if (callee == none || walk.calls >= callLimit)
    return {};
  ++walk.calls;
  Place result;
  for (facts::Index function : Facts.bodiesOf(callee)) {
    const facts::Function &row = Facts.Unit.functions[function];
    if (result.known() || !Facts.canStandFor(row.result))
      break;
    const auto &values = row.body.values;
    for (facts::Index i = 0; i < values.size() && !result.known(); ++i)
      if (values[i].kind == ValueKind::Return)
        result = of(Facts.operand({function, i}, 0), walk);
    result.isReadOnly |= Facts.isReadOnly(row.result);
  }
  if (result.parameter != none) {
    Place given = of(Facts.operand(call, result.parameter + 1), walk);
    if (result.isElement)
      given = element(given, result.key, result.lookup);
    given.isReadOnly |= result.isReadOnly;
    result = given;
  } else if (result.ofThis) {
    result = onReceiver(call, result, walk);
  }
  --walk.calls;
  return result;
}

/// Whether a call is made on a handle: what its methods reach is what it
/// stands for.
bool Places::isOnHandle(Site receiver) const {
  const facts::Value &value = Facts.value(receiver);
  const facts::Type *type = nullptr;
  if (value.kind == ValueKind::Local)
    type = Facts.type(value.type);
  else if (const facts::Function *callee = value.kind == ValueKind::Call
                                               ? Facts.declaration(value.ref)
                                               : nullptr)
    type = Facts.type(callee->result);
  return type && Facts.isHandle(*type);
}

/// From a place in the object of a method to one in the object it is called on.
Place Places::onReceiver(Site call, Place reached, Walk &walk) const {
  Site receiver = Facts.operand(call, 0);
  Place on = of(receiver, walk);
  bool isObject = reached.entity == none;
  bool isHeld = on.isStore() && !reached.isElement && receiver.known() &&
                isOnHandle(receiver);
  if (isObject || isHeld)
    return on;
  reached.root = on.root;
  reached.ofThis = on.ofThis;
  return reached;
}

} // namespace cachetidy::program
