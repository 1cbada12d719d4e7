// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A list of values gives them to the fields in the order in which these are
// declared ([dcl.init.aggr]).

#include "program/fills/Structures.h"
#include "program/fills/Memos.h"
#include "program/linked/Parts.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;

/// In the order in which they are declared.
static std::vector<facts::Index> fieldsOf(const Linked &linked,
                                          facts::Index record) {
  std::vector<const facts::Field *> rows;
  for (facts::Index field : linked.fieldsOf(record))
    rows.push_back(&linked.Unit.fields[field]);
  std::ranges::sort(rows, {}, &facts::Field::at);
  std::vector<facts::Index> fields;
  for (const facts::Field *row : rows)
    fields.push_back(row->entity);
  return fields;
}

std::vector<Input>
inputsOfFields(const Linked &linked, const View &structure,
               const std::optional<std::vector<facts::Index>> &meant,
               Site within, const std::set<Site> &covered) {
  const facts::Value &value = linked.value(structure.site);
  const facts::Type *type = linked.type(value.type);
  Site list = structure.site;
  if (value.kind == ValueKind::Local && value.operandCount == 1)
    list = linked.operand(structure.site, 0);
  if (!meant || !type || type->record == none || !list.known() ||
      linked.value(list).kind != ValueKind::List)
    return inputsOf(linked, structure, within, covered);
  const std::vector<facts::Index> fields = fieldsOf(linked, type->record);
  std::vector<Input> inputs;
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (Site part = linked.operand(list, i);
        part.known() && std::ranges::count(*meant, fields[i]) > 0)
      std::ranges::move(inputsOf(linked, {part, list.value, structure.calls},
                                 within, covered),
                        std::back_inserter(inputs));
  return inputs;
}

std::optional<std::vector<facts::Index>> fieldsGivenOut(const Linked &linked,
                                                        const Store &store,
                                                        facts::Index function) {
  const facts::Body &body = linked.Unit.functions[function].body;
  const facts::Type *kept = linked.type(mappedType(linked, store));
  if (!kept || kept->record == none)
    return std::nullopt;
  const std::vector<facts::Index> fields = fieldsOf(linked, kept->record);
  std::vector<facts::Index> given;
  auto isField = [&](facts::Index part) {
    return body.values[part].kind == ValueKind::Field &&
           std::ranges::count(fields, body.values[part].ref) > 0;
  };
  auto isFound = [&](facts::Index part) {
    return body.values[part].kind == ValueKind::Call &&
           std::ranges::count(store.operations, Site{function, part},
                              &Operation::at) > 0;
  };
  // By result: who is given something to write to is not followed.
  for (facts::Index i = 0; i < body.values.size(); ++i) {
    if (body.values[i].kind == ValueKind::Parameter &&
        linked.givesAccess(body.values[i].type))
      return std::nullopt;
    if (body.values[i].kind != ValueKind::Return)
      continue;
    if (hasPart(body, i, isFound,
                [&](facts::Index at, facts::Index) { return !isField(at); }))
      return std::nullopt;
    hasPart(body, i, [&](facts::Index part) {
      if (isField(part))
        given.push_back(body.values[part].ref);
      return false;
    });
  }
  return given.empty() ? std::nullopt : std::optional(std::move(given));
}

} // namespace cachetidy::program
