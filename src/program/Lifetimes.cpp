// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Ownership from static variables downwards, by value and by owning pointer.

#include "program/Lifetimes.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::TypeKind;
using facts::ValueKind;

Lifetimes::Lifetimes(const Linked &linked, std::span<const Store> stores,
                     std::span<const Answer> live)
    : Facts(linked), Live(live) {
  for (const Store &store : stores)
    Stores[store.entity] = &store;
  std::map<facts::Index, std::vector<const facts::Field *>> fields;
  for (const facts::Field &field : Facts.Unit.fields)
    fields[field.record].push_back(&field);
  for (const facts::Variable &variable : Facts.Unit.variables)
    if (variable.duration == facts::Duration::Static)
      hold(variable.entity, variable.type);
  while (!Open.empty()) {
    facts::Index record = Open.back();
    Open.pop_back();
    for (const facts::Field *field : fields[record])
      hold(field->entity, field->type);
  }
}

/// What live code takes out of its holder does not stay as long as the holder.
bool Lifetimes::isGivenUp(facts::Index holder) const {
  auto found = Stores.find(holder);
  return found != Stores.end() &&
         std::ranges::any_of(
             found->second->operations, [&](const Operation &operation) {
               bool removes = operation.deed == Deed::Drop ||
                              operation.deed == Deed::Clear;
               return removes &&
                      Live[Facts.function(operation.at).entity] != Answer::No;
             });
}

static bool isWeak(std::string_view name) {
  return name.find("eak") != std::string_view::npos || name == "QPointer";
}

void Lifetimes::hold(facts::Index holder, facts::Index index) {
  if (isGivenUp(holder))
    return;
  auto store = Stores.find(holder);
  if (store != Stores.end())
    holdNew(*store->second);
  std::vector<facts::Index> open = {index};
  for (unsigned steps = 0; !open.empty() && steps < 64; ++steps) {
    const facts::Type *type = Facts.type(open.back());
    open.pop_back();
    // A plain pointer may belong to somebody else; what was put into it with
    // `new` is found by that.
    if (!type || type->kind == TypeKind::Pointer ||
        type->kind == TypeKind::Reference || isWeak(type->name))
      continue;
    bool isOurs = type->kind == TypeKind::Record &&
                  !Facts.Unit.entities[type->record].inSystemHeader;
    if (isOurs)
      add(holder, type->record);
    open.insert(open.end(), type->arguments.begin(), type->arguments.end());
  }
}

/// Objects made with `new` for a holder.
void Lifetimes::holdNew(const Store &store) {
  for (const Operation &operation : store.operations) {
    bool puts = operation.deed == Deed::Replace ||
                operation.deed == Deed::Fill || operation.deed == Deed::Initial;
    if (!puts || !operation.value.known())
      continue;
    const facts::Value &value = Facts.value(operation.value);
    const facts::Type *made =
        value.kind == ValueKind::New ? Facts.type(value.type) : nullptr;
    if (made && made->record != none)
      add(store.entity, made->record);
  }
}

void Lifetimes::add(facts::Index holder, facts::Index record) {
  if (!HolderOf.try_emplace(record, holder).second)
    return;
  Open.push_back(record);
  if (const facts::Record *row = Facts.record(record))
    for (facts::Index base : row->bases)
      if (!Facts.Unit.entities[base].inSystemHeader)
        add(holder, base);
}

std::vector<Holding> Lifetimes::chainOf(facts::Index record) const {
  std::vector<Holding> chain;
  while (record != none && chain.size() < HolderOf.size()) {
    auto found = HolderOf.find(record);
    if (found == HolderOf.end())
      return {};
    chain.push_back({record, found->second});
    const facts::Field *field = Facts.field(found->second);
    record = field ? field->record : none;
  }
  std::ranges::reverse(chain);
  return chain;
}

} // namespace cachetidy::program
