// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By assignments to the fields of a class, and by what its methods lead to.

#include "program/copies/Marks.h"
#include "program/copies/Companions.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace cachetidy::program {

using facts::none;
using facts::Trait;
using facts::ValueKind;

namespace {

/// The methods of one class, and one of its members.
class Mark {
public:
  Mark(const Program &program, const facts::Field &field)
      : Whole(program), Facts(program.linked()), Field(field) {}

  std::vector<KeptMark> find();

private:
  bool isOwn(const facts::Function &function) const;
  bool isConstant(Site set) const;
  bool sortSets();
  std::set<const Access *> readsOf(Site filled) const;
  const Access *changedAt(Site call, bool isOwnToo) const;
  bool isReset(facts::Index row) const;
  bool surelyResets(facts::Index row, unsigned depth) const;
  bool isSeenToAbove(facts::Index row, unsigned depth) const;
  void look(const Access &read);
  void lookIn(facts::Index row, const Access &read);

  const Program &Whole;
  const Linked &Facts;
  const facts::Field &Field;
  Site Filled;
  std::vector<Site> Resets;               ///< one of each method
  std::optional<Companions> Filling;      ///< of the members and the mark
  std::map<Site, const Access *> Changes; ///< of the table that is looked at
  std::vector<KeptMark> Found;
};

} // namespace

bool Mark::isOwn(const facts::Function &function) const {
  return function.parent == Field.record;
}

/// `0`, `false`, `-1`.
bool Mark::isConstant(Site set) const {
  Site value = Facts.operand(set, 1);
  if (value.known() && Facts.value(value).kind == ValueKind::Arithmetic &&
      Facts.value(value).operandCount == 1)
    value = Facts.operand(value, 0);
  return value.known() && Facts.value(value).kind == ValueKind::Literal &&
         Facts.text(set) == "=";
}

/// One method fills, and others reset.
bool Mark::sortSets() {
  for (Site set : Facts.setsOf(Field.entity)) {
    const facts::Function &function = Facts.function(set);
    if (Facts.text(set) == "init" || function.is(Trait::Constructor))
      continue;
    if (!isOwn(function) || Facts.value(set).kind != ValueKind::Assign)
      return false;
    if (!isConstant(set)) {
      if (Filled.known() && Filled.function != set.function)
        return false;
      Filled = set;
    } else if (!isReset(set.function)) {
      Resets.push_back(set);
    }
  }
  return Filled.known() && Resets.size() >= 2 && !isReset(Filled.function) &&
         asksFor(Facts.function(Filled).body, Field.entity);
}

bool Mark::isReset(facts::Index row) const {
  return std::ranges::count(Resets, row, &Site::function) > 0;
}

/// Of what the other members are filled with.
std::set<const Access *> Mark::readsOf(Site filled) const {
  std::set<const Access *> reads;
  for (facts::Index row : Facts.fieldsOf(Field.record))
    for (Site set : Facts.setsOf(Facts.Unit.fields[row].entity))
      if (set.function == filled.function)
        if (const Site value = Facts.operand(set, 1); value.known())
          for (const Access *read :
               Whole.accesses().readBy(argumentOf(set, value), set))
            if (read->resource.kind == models::SourceKind::Database)
              reads.insert(read);
  return reads;
}

/// The change of the table that a call leads to in a few steps; by way of other
/// methods of the class only where that is asked for.
const Access *Mark::changedAt(Site call, bool isOwnToo) const {
  constexpr unsigned depthLimit = 4;
  std::set<facts::Index> seen;
  std::vector<Site> open = {call};
  for (unsigned depth = 0; depth <= depthLimit; ++depth) {
    std::vector<Site> below;
    for (Site site : open) {
      if (auto change = Changes.find(site); change != Changes.end())
        return change->second;
      if (Facts.value(site).kind != ValueKind::Call)
        continue;
      for (facts::Index callee : Facts.bodiesCalled(site)) {
        const facts::Function &function = Facts.Unit.functions[callee];
        if ((isOwnToo || !isOwn(function)) && seen.insert(callee).second)
          for (facts::Index i = 0; i < function.body.values.size(); ++i)
            below.push_back({callee, i});
      }
    }
    open = std::move(below);
  }
  return nullptr;
}

/// Whether each run of a function takes the mark back.
bool Mark::surelyResets(facts::Index row, unsigned depth) const {
  constexpr unsigned depthLimit = 3;
  const facts::Body &body = Facts.Unit.functions[row].body;
  auto isSure = [&](facts::Index value) {
    facts::Index at = body.values[value].guard;
    while (at != none && body.guards[at].kind == facts::GuardKind::Try)
      at = body.guards[at].parent;
    return at == none;
  };
  for (Site reset : Resets)
    if (reset.function == row && isSure(reset.value))
      return true;
  for (facts::Index i = 0; i < body.values.size() && depth < depthLimit; ++i)
    if (body.values[i].kind == ValueKind::Call && isSure(i))
      for (facts::Index callee : Facts.bodiesCalled({row, i}))
        if (isOwn(Facts.Unit.functions[callee]) &&
            surelyResets(callee, depth + 1))
          return true;
  return false;
}

bool Mark::isSeenToAbove(facts::Index row, unsigned depth) const {
  constexpr unsigned depthLimit = 2;
  return isReset(row) || surelyResets(row, 0) || Filling->areSeenToIn(row) ||
         (depth < depthLimit &&
          std::ranges::any_of(Facts.callersOf(Facts.Unit.functions[row].entity),
                              [&](Site call) {
                                return isSeenToAbove(call.function, depth + 1);
                              }));
}

void Mark::lookIn(facts::Index row, const Access &read) {
  const facts::Function &function = Facts.Unit.functions[row];
  if (!isOwn(function) || function.is(Trait::Constructor) ||
      function.is(Trait::Destructor) || row == Filled.function ||
      Whole.isLive(function.entity) != Answer::Yes)
    return;
  for (facts::Index i = 0; i < function.body.values.size(); ++i) {
    const Access *change = changedAt({row, i}, false);
    if (!change || isSeenToAbove(row, 0))
      continue;
    Found.push_back(
        {Field.entity, Filled, Resets.front(), &read, change, {row, i}});
    return;
  }
}

void Mark::look(const Access &read) {
  Changes.clear();
  for (const Access &change : Whole.accesses().all())
    if (change.done == Access::Changes &&
        haveInCommon(change.resource, read.resource))
      Changes.emplace(change.at(), &change);
  const auto changing = std::ranges::count_if(Resets, [&](Site reset) {
    const facts::Body &body = Facts.function(reset).body;
    for (facts::Index i = 0; i < body.values.size(); ++i)
      if (changedAt({reset.function, i}, true))
        return true;
    return false;
  });
  if (changing < 2)
    return;
  for (facts::Index row = 0; row < Facts.Unit.functions.size(); ++row)
    lookIn(row, read);
}

std::vector<KeptMark> Mark::find() {
  if (!sortSets())
    return {};
  Filling.emplace(Whole, Field, Filled);
  for (const Access *read : readsOf(Filled)) {
    look(*read);
    if (!Found.empty())
      break;
  }
  return std::move(Found);
}

std::vector<KeptMark> findKeptMarks(const Program &program) {
  std::vector<KeptMark> found;
  for (const facts::Field &field : program.facts().fields)
    std::ranges::move(Mark(program, field).find(), std::back_inserter(found));
  return found;
}

} // namespace cachetidy::program
