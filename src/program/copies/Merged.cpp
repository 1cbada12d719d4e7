// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `caps.clear(); for (row : rows) { caps[row.id] = row; best[row.kind] = ...;
// }`

#include "program/copies/Together.h"
#include "program/fills/Loads.h"
#include "program/fills/Memos.h"
#include "program/linked/Data.h"
#include "program/linked/Parts.h"
#include "program/running/Startup.h"

#include <algorithm>
#include <map>
#include <set>

namespace cachetidy::program {

using facts::none;

namespace {

/// A store that is emptied and filled with rows, and what is done in its loop.
class Rows {
public:
  Rows(const Program &program, const Store &emptied)
      : Whole(program), Facts(program.linked()), Emptied(emptied) {}

  std::optional<LeftBehind> leaves(const Store &store) const;

private:
  bool puts(const Operation &operation) const;
  bool isWholeTable(const Operation &fill) const;
  bool isKeptWith(const Store &store) const;
  bool isOnlyAdded(const Store &store, const Operation &fill) const;
  bool isUsed(Site call) const;

  const Program &Whole;
  const Linked &Facts;
  const Store &Emptied;
};

} // namespace

bool Rows::puts(const Operation &operation) const {
  return operation.deed == Deed::Fill || operation.deed == Deed::Append ||
         isPutIntoSet(Facts, operation);
}

/// Whether all there is outside is gone through, more than once: neither an
/// argument nor a member says what of it.
bool Rows::isWholeTable(const Operation &fill) const {
  const facts::Function &function = Facts.function(fill.at);
  if (function.is(facts::Trait::Constructor) ||
      Whole.isLive(fill.at) != Answer::Yes ||
      Startup(Facts).isDoneOnce(fill.at) || readInLoops(Whole, fill.at).empty())
    return false;
  const auto isChoice = [&](const Input &input) {
    const facts::Field *field = Facts.field(input.ref);
    const facts::Variable *variable = Facts.variable(input.ref);
    return input.kind == Input::Parameter
               ? isData(Facts, function.parameters[input.ref].type)
               : (field && isData(Facts, field->type)) ||
                     (variable && isData(Facts, variable->type));
  };
  const Site put = fill.key.known() ? fill.key : fill.value;
  return put.known() &&
         std::ranges::none_of(
             dependenceOfPiece(Facts, argumentOf(fill.at, put), fill.at).inputs,
             isChoice);
}

/// By the same object, or by all code.
bool Rows::isKeptWith(const Store &store) const {
  const facts::Field *one = Facts.field(Emptied.entity);
  const facts::Field *other = Facts.field(store.entity);
  return store.entity != Emptied.entity && !store.isBounded &&
         (store.root == none || store.root == store.entity) &&
         (!other || (one && one->record == other->record));
}

/// Whether a program asks whether it was new.
bool Rows::isUsed(Site call) const {
  const facts::Body &body = Facts.function(call).body;
  for (facts::Index i = call.value + 1; i < body.values.size(); ++i)
    if (std::ranges::count(body.operands(i), call.value) > 0)
      return true;
  return false;
}

/// Whether copies are put there, by that function alone, and others look at
/// them, and nobody takes any out.
bool Rows::isOnlyAdded(const Store &store, const Operation &fill) const {
  bool isAsked = false;
  for (const Operation &operation : store.operations) {
    const bool isElsewhere = operation.at.function != fill.at.function;
    if (removes(operation) || operation.deed == Deed::Escape ||
        operation.deed == Deed::Give || (isElsewhere && puts(operation)))
      return false;
    isAsked |= isElsewhere;
  }
  const bool isNumber = fill.value.known() && isNumbering(Facts, store, fill);
  if (!isAsked || isNumber || isUsed(fill.at) ||
      likenessOf(Facts, store.type) != Likeness::Copy)
    return false;
  const std::optional<Memo> memo = findMemo(Whole, store);
  return !memo || isKept(Whole, store, *memo);
}

std::optional<LeftBehind> Rows::leaves(const Store &store) const {
  if (!isKeptWith(store))
    return std::nullopt;
  for (const Operation &sibling : Emptied.operations) {
    if (!puts(sibling))
      continue;
    const facts::Body &body = Facts.function(sibling.at).body;
    for (const Operation &fill : store.operations) {
      if (!puts(fill) || fill.at.function != sibling.at.function ||
          !areRepeated(body, fill.at.value, sibling.at.value))
        continue;
      const Site emptied = emptiedBefore(Whole, Emptied, sibling.at);
      if (emptied.known() && isWholeTable(sibling) && isOnlyAdded(store, fill))
        return LeftBehind{&store, fill.at, &Emptied, sibling.at, emptied};
    }
  }
  return std::nullopt;
}

std::vector<LeftBehind> findMerged(const Program &program) {
  std::vector<LeftBehind> left;
  std::map<facts::Index, std::vector<const Store *>> filling; ///< by function
  for (const Store &store : program.stores())
    for (const Operation &operation : store.operations)
      if (isInLoop(program.linked().function(operation.at).body,
                   operation.at.value)) {
        auto &stores = filling[operation.at.function];
        if (stores.empty() || stores.back() != &store)
          stores.push_back(&store);
      }
  std::set<const Store *> told;
  for (const auto &[function, stores] : filling)
    for (const Store *emptied : stores)
      for (const Store *store : stores)
        if (!told.contains(store))
          if (auto found = Rows(program, *emptied).leaves(*store)) {
            told.insert(store);
            left.push_back(*found);
          }
  return left;
}

} // namespace cachetidy::program
