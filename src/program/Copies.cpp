// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From fills to what they keep a copy of, and to who drops it.

#include "program/Contracts.h"
#include "program/Memos.h"

#include <algorithm>
#include <charconv>
#include <tuple>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;
using models::Role;

/// Back to the value that the outermost caller gives.
static View outermost(const Program &program, const View &view) {
  const std::vector<View> way = program.texts().wayBack(view).views;
  auto isOutside = [](const View &at) { return at.calls.empty(); };
  auto outer = std::ranges::find_if(way, isOutside);
  if (outer != way.end())
    return *outer;
  return way.empty() ? view : way.back();
}

static bool isSameFamily(const keys::Pattern &one, const keys::Pattern &other) {
  return keys::mayBeEqual(one.plain(), other.plain()) ||
         keys::covers(one.plain(), other.plain());
}

namespace {

/// The copies in one key space.
class InSpace {
public:
  InSpace(const Program &program, const KeySpace &space)
      : Whole(program), Space(space) {}

  Copy of(const Fill &fill) const {
    Copy copy{.at = fill.at,
              .lookup = fill.lookup,
              .value = outermost(Whole, fill.value),
              .space = Space.name,
              .families = fill.families,
              .use = fill.use};
    for (const Entry &entry : Space.entries)
      if (entry.use != fill.use && isMeant(entry, fill) && keepsInOrder(entry))
        copy.drops.push_back(entry.at);
    for (const Request &request : Whole.requests().all())
      if (request.effect->role == Role::Clear && request.space == Space.name)
        copy.drops.push_back(request.calls.empty() ? request.call
                                                   : request.calls.front());
    limitLife(fill, copy);
    copy.isCheckedOnLookup = isVersioned(fill);
    return copy;
  }

private:
  static bool isMeant(const Entry &entry, const Fill &fill) {
    return entry.isOpen ||
           std::ranges::any_of(fill.families, [&](const auto &family) {
             return isSameFamily(entry.family, family);
           });
  }

  /// A drop, an end, or a write that is no fill: a refresh.
  bool keepsInOrder(const Entry &entry) const {
    if (entry.done == Entry::Writes)
      return entry.use && Whole.requests().of(*entry.use).effect->overwrites &&
             !isLookedUpIn(entry);
    return entry.done != Entry::Reads;
  }

  /// Whether a function asks for a family before it writes it: on a miss.
  bool isLookedUpIn(const Entry &write) const {
    return std::ranges::any_of(Space.entries, [&](const Entry &entry) {
      return entry.done == Entry::Reads &&
             entry.at.function == write.at.function &&
             entry.at.value <= write.at.value &&
             isSameFamily(entry.family, write.family);
    });
  }

  void limitLife(const Fill &fill, Copy &copy) const {
    for (const Entry &entry : Space.entries) {
      if (entry.use == fill.use)
        copy.life = entry.life;
      // An end that is given to it where it is filled.
      if (entry.done == Entry::Ends && entry.at.function == fill.at.function &&
          isMeant(entry, fill))
        copy.life = Entry::Limited;
    }
    const Request &request = Whole.requests().of(*fill.use);
    if (copy.life != Entry::Limited || request.ttl.empty())
      return;
    const auto texts = Whole.requests().textsOf(request.ttl);
    const std::string digits =
        texts.size() == 1 ? keys::spell(texts.front()) : std::string();
    unsigned number = 0;
    const char *end = digits.data() + digits.size();
    auto [rest, error] = std::from_chars(digits.data(), end, number);
    if (error == std::errc() && rest == end &&
        request.effect->unit != models::Unit::Instant)
      copy.seconds = request.effect->unit == models::Unit::Milliseconds
                         ? number / 1000
                         : number;
  }

  /// A key that holds what was read from the cache itself, like a generation:
  /// who counts that up leaves the old entries behind.
  bool isVersioned(const Fill &fill) const {
    return std::ranges::any_of(fill.keys, [&](const View &key) {
      const Origins origins =
          Whole.tracing().originsOf(outermost(Whole, key).site);
      return std::ranges::any_of(origins.sources, [](const Origin &origin) {
        return origin.effect && origin.effect->isInSpace();
      });
    });
  }

  const Program &Whole;
  const KeySpace &Space;
};

} // namespace

/// Whether what is there already is replaced: `insert` leaves it as it is.
static bool overwrites(const Linked &linked, Site fill) {
  const models::Effect *effect = linked.effect(fill);
  return !effect || effect->role != Role::Write || effect->overwrites;
}

static Copy copyIn(const Program &program, const Store &store,
                   const Operation &fill) {
  const Linked &linked = program.linked();
  Copy copy{.at = fill.at,
            .lookup = fill.missed,
            .value = argumentOf(fill.at, fill.value),
            .store = &store,
            .life = Entry::Forever};
  for (const Operation &operation : store.operations) {
    bool isFill =
        operation.deed == Deed::Fill || operation.deed == Deed::Append;
    bool isRefresh =
        isFill && !operation.missed.known() && overwrites(linked, operation.at);
    if (removes(operation) || isRefresh)
      copy.drops.push_back(operation.at);
    copy.isCheckedOnLookup |= operation.isRevalidated;
  }
  return copy;
}

static void addStores(const Program &program, std::vector<Copy> &copies) {
  for (const Store &store : program.stores()) {
    if (store.isBounded)
      continue;
    for (const Operation &operation : store.operations) {
      bool isFill =
          operation.missed.known() && operation.value.known() &&
          operation.value.function == operation.at.function &&
          (operation.deed == Deed::Fill || operation.deed == Deed::Replace);
      if (isFill)
        copies.push_back(copyIn(program, store, operation));
    }
  }
}

/// Only what live code outside of tests does counts, each place once.
static void settle(const Program &program, Copy &copy) {
  std::erase_if(copy.drops, [&](Site drop) {
    return program.isLive(drop) == Answer::No ||
           program.linked().isTest(program.position(drop).file);
  });
  std::ranges::sort(copy.drops, {}, [&](Site drop) {
    return std::tuple(program.position(drop), drop);
  });
  auto repeated = std::ranges::unique(copy.drops);
  copy.drops.erase(repeated.begin(), repeated.end());
  copy.reads = program.accesses().readBy(copy.value);
}

std::vector<Copy> findCopies(const Program &program) {
  std::vector<Copy> copies;
  for (const Fill &fill : program.fills())
    for (const KeySpace &space : program.keySpaces())
      if (fill.use && !space.store && space.isKnown &&
          program.requests().of(*fill.use).space == space.name)
        copies.push_back(InSpace(program, space).of(fill));
  addStores(program, copies);
  for (Copy &copy : copies)
    settle(program, copy);
  std::ranges::sort(copies, {}, [&](const Copy &copy) {
    return std::tuple(program.position(copy.at), copy.at);
  });
  for (const Contract &contract : findContracts(program, copies))
    for (Copy &copy : copies)
      copy.isUnderContract |=
          contract.state == Contract::Kept &&
          program.linked().function(copy.at).entity ==
              program.facts().functions[contract.function].entity;
  return copies;
}

} // namespace cachetidy::program
