// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the key of a fill says.

#include "program/fills/FillsOf.h"
#include "program/fills/Memos.h"
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

std::vector<Site> laterChangesOf(const Program &program, facts::Index entity) {
  const Linked &linked = program.linked();
  std::vector<Site> changes;
  for (Site set : linked.setsOf(entity))
    if (linked.text(set) != "init")
      changes.push_back(set);
  for (const Store &store : program.stores())
    if (store.entity == entity)
      for (const Operation &operation : store.operations)
        if (!operation.missed.known() &&
            (puts(operation.deed) || removes(operation) ||
             isPutIntoSet(linked, operation)))
          changes.push_back(operation.at);
  return changes;
}

/// Whether who changes one member changes another one as well: there, or by
/// what is called from where it is changed, or from who calls that.
static bool changesWith(const Program &program, facts::Index one,
                        facts::Index other) {
  const std::vector<Site> others = laterChangesOf(program, other);
  return std::ranges::all_of(laterChangesOf(program, one), [&](Site change) {
    FunctionSet from{program.functionAt(change)};
    for (Site call : program.paths().calledFrom(program.functionAt(change)))
      from.insert(program.functionAt(call));
    const FunctionSet reached = program.paths().reachedFrom(from);
    return std::ranges::any_of(others, [&](Site with) {
      return reached.contains(program.functionAt(with));
    });
  });
}

bool isOfNamedObject(const Program &program, const Fill &fill,
                     std::span<const Input> key, const Input &input) {
  const Linked &linked = program.linked();
  const facts::Field *kept =
      fill.store ? linked.field(fill.store->entity) : nullptr;
  return input.kind == Input::Member &&
         std::ranges::any_of(key, [&](const Input &name) {
           if (name.kind != Input::Member ||
               (fill.store && name.ref == fill.store->entity))
             return false;
           const facts::Field *field = linked.field(name.ref);
           const bool isKeptByObject =
               kept && field && linked.isOrDerives(kept->record, field->record);
           return !isKeptByObject || changesWith(program, input.ref, name.ref);
         });
}

} // namespace cachetidy::program
