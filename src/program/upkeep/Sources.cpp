// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Who changes what copies are made of.

#include "program/fills/Staleness.h"
#include "program/linked/Parts.h"
#include "program/upkeep/Upkeep.h"

#include <algorithm>
#include <ranges>
#include <set>

namespace cachetidy::program {

using facts::none;

/// Whether something is put in for each of several rows, one after the other,
/// by who asks for them or by who is given what came back.
static bool isGoneThrough(const Linked &linked, const Access &read) {
  std::vector<Site> askers = read.calls;
  askers.push_back(read.call);
  return std::ranges::any_of(askers, [&](Site asker) {
    const facts::Body &body = linked.function(asker).body;
    for (facts::Index i = asker.value + 1; i < body.values.size(); ++i) {
      const Site site{asker.function, i};
      const models::Effect *effect = linked.effect(site);
      bool isPutIn = (effect && effect->role == models::Role::Append) ||
                     (body.values[i].kind == facts::ValueKind::Assign &&
                      linked.text(site) == "+=");
      if (isPutIn && isInLoop(body, i))
        return true;
    }
    return false;
  });
}

/// Whether a new row is one more of those that were chosen: several have the
/// same in that column.
static bool isOneMore(const Linked &linked, const Access &change,
                      const Access &read) {
  return std::ranges::any_of(read.chosenBy,
                             [&](const std::string &column) {
                               return change.given.contains(column);
                             }) &&
         isGoneThrough(linked, read);
}

/// Whether a new row says to which row of another table it belongs. Who has an
/// `id` is what others belong to.
static bool isJoined(const Access &change, const Access &read) {
  return std::ranges::any_of(
      read.resource.table.joinedBy, [&](const std::string &column) {
        return column != "id" && change.given.contains(column);
      });
}

/// Whether a new row has to wait for one of another table that says it belongs
/// to it. Of a row without named columns nobody knows.
static bool isNotJoinedYet(const Access &change, const Access &read) {
  const sql::Table &table = read.resource.table;
  return !table.joinedBy.empty() && !table.isKept && !change.given.empty() &&
         !isJoined(change, read);
}

/// A new row changes what is made of all rows, or of those that are as it is,
/// and no answer about one of them. So does a new element of a list.
static bool canBeSeen(const Linked &linked, const Access &change,
                      const Access &read, bool isOfMany) {
  if (change.done == Access::Reads ||
      !haveInCommon(change.resource, read.resource))
    return false;
  if (isOfMany && change.done == Access::Adds)
    return !isNotJoinedYet(change, read);
  return change.done != Access::Adds || read.isOfAllRows ||
         isOneMore(linked, change, read) || isJoined(change, read) ||
         (read.resource.state != none && isGoneThrough(linked, read));
}

/// Whether what is kept is an object, and a class reads the source as its
/// objects are made, and changes it itself: a state of its own.
static bool isOwnState(const Linked &linked, const Copy &copy,
                       const Access &change, const Access &read) {
  const facts::Function &reader = linked.function(read.call);
  const facts::Index owner = reader.parent;
  return copy.store && owner != none && reader.is(facts::Trait::Constructor) &&
         owner == linked.function(change.call).parent &&
         likenessOf(linked, copy.store->type) == Likeness::Object;
}

/// The functions that read what a copy holds, and add rows to what the copy was
/// made of: they write it down, and the copy is what is right.
static std::set<facts::Index> writersDown(const Program &program,
                                          const Copy &copy) {
  std::set<facts::Index> writers;
  if (!copy.store)
    return writers;
  std::set<facts::Index> readers;
  for (const Operation &operation : copy.store->operations)
    if (operation.deed == Deed::Iterate || operation.deed == Deed::Read)
      readers.insert(operation.at.function);
  for (const Access &access : program.accesses().all())
    if (access.done == Access::Adds && readers.contains(access.at().function) &&
        std::ranges::any_of(copy.reads, [&](const Access *read) {
          return haveInCommon(access.resource, read->resource);
        }))
      writers.insert(access.at().function);
  return writers;
}

/// Whether what is written is what the copy holds: that saves it. The first
/// operand is the object that is asked to write.
static bool isWrittenFrom(const Linked &linked, const Copy &copy,
                          const Access &change) {
  if (!copy.store)
    return false;
  const facts::Body &body = linked.function(change.at()).body;
  return std::ranges::any_of(
      linked.operands(change.at()) | std::views::drop(1),
      [&](facts::Index given) {
        return given != none && hasPart(body, given, [&](facts::Index part) {
                 return isNameOf(body, part, copy.store->entity);
               });
      });
}

std::vector<Change> changesOf(const Program &program, const Copy &copy) {
  std::vector<Change> changes;
  for (const Access &change : program.accesses().all()) {
    auto read = std::ranges::find_if(copy.reads, [&](const Access *access) {
      return canBeSeen(program.linked(), change, *access, copy.isMirror) &&
             !isOwnState(program.linked(), copy, change, *access);
    });
    bool isOurs =
        read != copy.reads.end() && program.isLive(change.at()) == Answer::Yes;
    if (isOurs && change.at().function != copy.at.function &&
        !isWrittenFrom(program.linked(), copy, change))
      changes.push_back({&change, *read});
  }
  if (!changes.empty()) {
    const std::set<facts::Index> writers = writersDown(program, copy);
    std::erase_if(changes, [&](const Change &made) {
      return writers.contains(made.change->at().function);
    });
  }
  for (const State &state : copy.states)
    for (const Access &change : state.changes)
      if (canBeSeen(program.linked(), change, state.read, false) &&
          change.call.function != copy.at.function)
        changes.push_back({&change, &state.read});
  return changes;
}

} // namespace cachetidy::program
