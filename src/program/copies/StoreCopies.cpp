// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Copies in stores of the process.

#include "program/copies/Choices.h"
#include "program/copies/CopiesOf.h"
#include "program/copies/MakingRoom.h"
#include "program/copies/Openings.h"
#include "program/copies/States.h"
#include "program/fills/Loads.h"
#include "program/fills/Makers.h"
#include "program/fills/Memos.h"
#include "program/linked/Handles.h"
#include "program/linked/Parts.h"
#include "program/stores/Operations.h"

#include <algorithm>
#include <map>

namespace cachetidy::program {

using facts::none;
using models::Role;

/// Whether one thing is done only where the other is: a list is emptied before
/// it is filled anew.
static bool isDoneWith(const Linked &linked, Site one, Site other) {
  if (one.function != other.function)
    return false;
  const facts::Body &body = linked.function(one).body;
  const facts::Index outer = guardOfWhole(body, other.value);
  return outer != none && isWithin(body, one.value, outer);
}

namespace {

/// The copies in one store of the process.
class InStore {
public:
  InStore(const Program &program, const Gates &gates, const States &owned,
          const MakingRoom &room, const Store &store)
      : Whole(program), Facts(program.linked()), Flags(gates), Owned(owned),
        Room(room), Kept(store) {
    std::vector<Site> all;
    for (const Operation &operation : Kept.operations) {
      IsRevalidated |= operation.isRevalidated;
      if (!isDrop(operation))
        continue;
      Drops.push_back(&operation);
      DropsIn[operation.at.function].push_back(&operation);
      all.push_back(operation.at);
    }
    for (const Operation &given : Kept.given)
      if (!given.missed.known()) {
        Drops.push_back(&given);
        all.push_back(given.at);
      }
    AllDrops = liveDrops(Whole, std::move(all));
  }

  void add(std::vector<Copy> &copies) const {
    for (const Operation &operation : Kept.operations) {
      bool isFill =
          operation.missed.known() && operation.value.known() &&
          operation.value.function == operation.at.function &&
          (operation.deed == Deed::Fill || operation.deed == Deed::Replace ||
           isMadeOfPieces(operation) || isFoundByNext(Whole, Kept, operation));
      if (!isFill || isLatch(operation))
        continue;
      copies.push_back(isMadeOfPieces(operation)
                           ? ofPieces(operation)
                           : of(operation, operation.missed));
      if (!isPlain(operation))
        copies.back().drops = liveDrops(Whole, dropsOf(operation));
    }
    addGiven(copies);
    const std::size_t before = copies.size();
    addLoads(copies);
    if (copies.size() == before)
      addReloads(copies);
  }

private:
  /// Of what is put together where nothing was: `positions.push_back(i)`.
  bool isMadeOfPieces(const Operation &fill) const {
    return isPiece(Facts, fill) && !fill.key.known() &&
           fill.missed.function == fill.at.function;
  }

  /// `if (!isWide) isWide = ...;`: that it is false says nothing of whether it
  /// was found out.
  bool isLatch(const Operation &fill) const {
    const facts::Type *type = Facts.type(Kept.type);
    return type && type->kind == facts::TypeKind::Bool && fill.gate == none;
  }

  bool isDrop(const Operation &operation) const {
    if (Facts.isAsOwnerComesOrGoes(Kept.entity, operation.at) ||
        Room.isDoneBy(operation))
      return false;
    bool isFill =
        operation.deed == Deed::Fill || operation.deed == Deed::Append;
    bool isRefresh =
        isFill && !operation.missed.known() && overwrites(Facts, operation.at);
    return removes(operation) || isRefresh || operation.deed == Deed::Count;
  }

  /// What callers put in where they have found nothing.
  void addGiven(std::vector<Copy> &copies) const {
    for (const Operation &given : Kept.given) {
      if (!given.missed.known())
        continue;
      Copy copy = of(given, given.missed);
      copy.isCheckedOnLookup = given.isRevalidated;
      if (given.holder != none)
        limitTo(given.holder, copy);
      copies.push_back(std::move(copy));
    }
  }

  /// Of one object among those of a class. What others are emptied by would
  /// empty it as well.
  void limitTo(facts::Index holder, Copy &copy) const {
    copy.drops = liveDrops(Whole, dropsOn(holder));
    const auto remedy = std::ranges::find_if(AllDrops, [&](Site drop) {
      return std::ranges::any_of(Drops, [&](const Operation *operation) {
        return operation->at == drop && removes(*operation);
      });
    });
    if (copy.drops.empty() && remedy != AllDrops.end())
      copy.remedy = *remedy;
  }

  /// What is done to other objects is no drop of what this one keeps.
  std::vector<Site> dropsOn(facts::Index holder) const {
    const auto isOther = [&](facts::Index other) {
      return other != none && other != holder &&
             !mayBeOne(Facts, other, holder);
    };
    std::vector<Site> drops;
    for (const Operation *drop : Drops) {
      bool isKnown = false;
      for (const Store::OnObject &done : Kept.onObjects) {
        if (done.within != drop->at)
          continue;
        isKnown = true;
        if (!isOther(done.holder) && !isReadThrough(done.at))
          drops.push_back(done.at);
      }
      if (!isKnown && !isOther(drop->holder))
        drops.push_back(drop->at);
    }
    return drops;
  }

  bool isReadThrough(Site call) const {
    return std::ranges::any_of(Kept.given, [&](const Operation &given) {
      return given.at == call && given.missed.known();
    });
  }

  /// What is put in as a whole, where nothing was there, is a copy as well.
  void addLoads(std::vector<Copy> &copies) const {
    const std::vector<Load> loads = loadsOf(Whole, Kept);
    for (const Load &load : loads) {
      std::vector<Site> drops = dropsOf(*load.fill);
      std::erase_if(drops, [&](Site drop) {
        return std::ranges::count(
            loads, drop, [](const Load &other) { return other.fill->at; });
      });
      if (load.fill->deed == Deed::Fill && overwrites(Facts, load.fill->at))
        std::ranges::copy(load.refreshes, std::back_inserter(drops));
      copies.push_back(of(*load.fill, load.asked));
      copies.back().drops = liveDrops(Whole, std::move(drops));
    }
  }

  /// What is made of the program's own state is another arrangement of it.
  void addReloads(std::vector<Copy> &copies) const {
    for (const Reload &reload : reloadsOf(Whole, Kept)) {
      Copy copy = begun(*reload.fill, {});
      copy.isMirror = true;
      copy.reads = readInLoops(Whole, reload.at);
      // Each element may be completed by a query of its own.
      const Dependence made = dependenceOf(Facts, copy.value, copy.at);
      for (const Access *read : Whole.accesses().readBy(made.calls))
        if (read->resource.kind == models::SourceKind::Database)
          copy.reads.push_back(read);
      copies.push_back(std::move(copy));
    }
  }

  Copy of(const Operation &fill, Site lookup) const {
    Copy copy = begun(fill, lookup);
    const Dependence made = dependenceOfFill(Facts, Kept, fill);
    copy.reads = Whole.accesses().readBy(made.calls);
    std::ranges::move(readByMakers(Whole, copy.value),
                      std::back_inserter(copy.reads));
    copy.states = Owned.of(copy, fill, made);
    return copy;
  }

  /// What an object makes piece by piece is made of its own members. Of what is
  /// outside, that is a load.
  Copy ofPieces(const Operation &fill) const {
    Copy copy = begun(fill, fill.missed);
    copy.states =
        Owned.of(copy, fill, dependenceOfPiece(Facts, copy.value, copy.at));
    std::erase_if(copy.states, [&](const State &state) {
      return !Facts.field(state.read.resource.state);
    });
    return copy;
  }

  /// But for what it is made of.
  Copy begun(const Operation &fill, Site lookup) const {
    return {.at = fill.at,
            .lookup = lookup,
            .value = argumentOf(fill.at, fill.value),
            .store = &Kept,
            .holder = fill.holder,
            .drops = AllDrops,
            .life = Kept.isBounded ? Entry::Limited : Entry::Forever,
            .isCheckedOnLookup = IsRevalidated};
  }

  /// Whether all drops of the store are drops of what is filled there.
  bool isPlain(const Operation &fill) const {
    const auto nearby = DropsIn.find(fill.at.function);
    return fill.gate == none &&
           (nearby == DropsIn.end() ||
            std::ranges::none_of(nearby->second, [&](const Operation *drop) {
              return isDoneWith(Facts, drop->at, fill.at);
            }));
  }

  std::vector<Site> dropsOf(const Operation &fill) const {
    Openings openings = Flags.openingsOf(fill);
    const bool isOnce = openings.areKnown && openings.sites.empty();
    std::vector<Site> drops = std::move(openings.sites);
    for (const Operation *drop : Drops)
      if (!isDoneWith(Facts, drop->at, fill.at) &&
          !(isOnce && isConstant(*drop)))
        drops.push_back(drop->at);
    return drops;
  }

  /// Something that stands in the source, in the place of what was kept. Behind
  /// a flag that nobody takes back it is not made anew: no drop, but another
  /// state.
  bool isConstant(const Operation &operation) const {
    return operation.deed == Deed::Replace && operation.value.known() &&
           Facts.value(operation.value).kind == facts::ValueKind::Literal;
  }

  const Program &Whole;
  const Linked &Facts;
  const Gates &Flags;
  const States &Owned;
  const MakingRoom &Room;
  const Store &Kept;
  std::vector<const Operation *> Drops;
  std::map<facts::Index, std::vector<const Operation *>> DropsIn; ///< function
  DropSites AllDrops;
  bool IsRevalidated = false;
};

} // namespace

void addCopiesInStores(const Program &program, std::vector<Copy> &copies) {
  const Gates gates(program);
  const States owned(program);
  const MakingRoom room(program.linked());
  for (const Store &store : program.stores())
    InStore(program, gates, owned, room, store).add(copies);
}

} // namespace cachetidy::program
