// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the key of a fill says.

#include "program/fills/FillsOf.h"
#include "program/fills/Structures.h"
#include "program/linked/Data.h"
#include "program/linked/Parts.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;

std::vector<Input> keyInputs(const Linked &linked, const Fill &fill) {
  std::vector<Input> inputs;
  for (const View &key : fill.keys) {
    const facts::Type *type = linked.type(linked.value(key.site).type);
    // Of a structure only what its comparison looks at.
    const auto compared = type && type->record != none
                              ? comparedFields(linked, type->record)
                              : std::nullopt;
    std::ranges::move(inputsOfFields(linked, key, compared, fill.at),
                      std::back_inserter(inputs));
  }
  return inputs;
}

/// Adds the locals that a value is made of as a whole.
static void addWholesIn(const Linked &linked, Site value,
                        std::set<Site> &wholes) {
  const facts::Body &body = linked.function(value).body;
  auto isWhole = [&](facts::Index at, facts::Index part) {
    const facts::Value &whole = body.values[at];
    const bool isMethodOfName = whole.kind == ValueKind::Call &&
                                body.operands(at).front() == part &&
                                body.values[part].kind == ValueKind::Local &&
                                !linked.composition(whole.ref);
    return whole.kind != ValueKind::Field && !isMethodOfName;
  };
  auto note = [&](facts::Index part) {
    if (body.values[part].kind == ValueKind::Local)
      wholes.insert({value.function, part});
    return false;
  };
  hasPart(body, value.value, note, isWhole);
}

/// As the outermost caller has it, what a wrapper is given.
static Site givenBy(const Linked &linked, const View &view) {
  Site site = view.site;
  for (std::size_t depth = view.calls.size();
       depth > 0 && site.known() &&
       linked.value(site).kind == ValueKind::Parameter;
       --depth)
    site = linked.operand(view.calls[depth - 1], linked.value(site).ref + 1u);
  return site;
}

std::set<Site> wholesInKey(const Linked &linked, const Fill &fill) {
  std::set<Site> wholes;
  for (const View &key : fill.keys)
    if (const Site given = givenBy(linked, key); given.known())
      addWholesIn(linked, given, wholes);
  return wholes;
}

} // namespace cachetidy::program
