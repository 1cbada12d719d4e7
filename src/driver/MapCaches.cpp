// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From a program to a map of its caches.

#include "driver/MapCaches.h"

#include "driver/KeyFamilies.h"
#include "program/upkeep/Upkeep.h"
#include "rules/Story.h"

#include <algorithm>
#include <tuple>

namespace cachetidy::driver {
namespace {

using program::Answer;
using program::Copy;
using program::Deed;
using program::Entry;
using program::KeySpace;
using program::Program;
using program::Site;
using program::Store;
using report::Act;
using report::Cache;
using report::Use;

/// In seconds: who waits so long for what is new needs no drop. As
/// cache-stale-after-mutation has it, if it is not told otherwise.
constexpr unsigned shortLife = 60;

bool isDone(const Store &store, Deed deed) {
  return std::ranges::count(store.operations, deed, &program::Operation::deed) >
         0;
}

bool isCache(const Store &store) {
  return isDone(store, Deed::Lookup) && isDone(store, Deed::Fill);
}

Use::Kind kindOf(const program::Operation &operation) {
  switch (operation.deed) {
  case Deed::Lookup:
    return Use::LooksUp;
  case Deed::Fill:
  case Deed::Append:
    return Use::Fills;
  case Deed::Replace:
    return operation.missed.known() ? Use::Fills : Use::Drops;
  case Deed::Drop:
  case Deed::Clear:
    return Use::Drops;
  default:
    return Use::Other;
  }
}

Use::Kind kindOf(Entry::Done done) {
  switch (done) {
  case Entry::Reads:
    return Use::LooksUp;
  case Entry::Writes:
    return Use::Fills;
  case Entry::Drops:
  case Entry::Ends:
    return Use::Drops;
  case Entry::Touches:
    return Use::Other;
  }
  return Use::Other;
}

/// An entry that its function gives an end by a command of its own lives as
/// long as that says.
std::string lifeOf(const Entry &entry, const Family &family) {
  const bool isEnded =
      std::ranges::any_of(family.entries, [&](const Entry *other) {
        return other->done == Entry::Ends &&
               other->at.function == entry.at.function;
      });
  if (entry.done != Entry::Writes || (entry.life == Entry::Unknown && !isEnded))
    return "";
  return isEnded || entry.life != Entry::Forever ? "for a time" : "for ever";
}

/// What one place does several times, to both sides of a pair, say, once.
void add(Use use, std::vector<Use> &uses) {
  if (uses.empty() || uses.back() != use)
    uses.push_back(std::move(use));
}

/// A change of what a copy is made of, with the place to sort it by.
struct Made {
  std::string resource;
  facts::Position position;
  Site at;
  report::Change::End end;
  std::string source;
  std::vector<Site> forgotten;

  auto operator<=>(const Made &) const = default;
};

report::Change::End endOf(const Copy &copy, const program::Change &made) {
  if (copy.drops.empty())
    return report::Change::NothingDrops;
  return made.forgotten.empty() ? report::Change::LeadsToDrop
                                : report::Change::LeadsToNoDrop;
}

class Mapping {
public:
  explicit Mapping(const Program &program) : Whole(program) {}

  Cache cacheOf(const Store &store) const;
  Cache cacheOf(const Family &family) const;
  Act actOf(Site at) const {
    const facts::Index entity = Whole.linked().function(at).entity;
    return {rules::locate(Whole, at), std::string(Whole.entityName(entity))};
  }

private:
  using Copies = std::vector<const Copy *>;

  std::string nameOf(const Store &store) const;
  void addCopies(const Copies &copies, Cache &cache) const;
  void addSources(const Copies &copies, Cache &cache) const;
  void addChanges(const Copies &copies, Cache &cache) const;
  std::string excuseOf(const Copy &copy) const;

  const Program &Whole;
};

std::string Mapping::nameOf(const Store &store) const {
  std::string text(Whole.entityName(store.entity));
  if (store.root != facts::none && store.root != store.entity)
    text += " of " + std::string(Whole.entityName(store.root));
  return text;
}

Cache Mapping::cacheOf(const Store &store) const {
  Cache cache{.name = nameOf(store),
              .declared = rules::locate(Whole, store.declared)};
  for (const program::Operation &operation : store.operations)
    add({kindOf(operation), actOf(operation.at),
         std::string(program::nameOf(operation.deed)), ""},
        cache.uses);
  Copies copies;
  for (const Copy &copy : Whole.copies())
    if (copy.store == &store)
      copies.push_back(&copy);
  addCopies(copies, cache);
  return cache;
}

Cache Mapping::cacheOf(const Family &family) const {
  Cache cache{.name = family.name};
  for (const Entry *entry : family.entries)
    add({kindOf(entry->done), actOf(entry->at),
         std::string(program::nameOf(entry->done)), lifeOf(*entry, family)},
        cache.uses);
  Copies copies;
  for (const Copy &copy : Whole.copies())
    if (std::ranges::any_of(family.entries, [&](const Entry *entry) {
          return copy.use && entry->use == copy.use;
        }))
      copies.push_back(&copy);
  addCopies(copies, cache);
  return cache;
}

void Mapping::addCopies(const Copies &copies, Cache &cache) const {
  addSources(copies, cache);
  addChanges(copies, cache);
  cache.isNeverDropped =
      !copies.empty() && std::ranges::all_of(copies, [](const Copy *copy) {
        return copy->drops.empty();
      });
  for (const Copy *copy : copies) {
    cache.excuse = excuseOf(*copy);
    if (cache.excuse.empty())
      return;
  }
}

/// Each once, however many fills it goes into.
void Mapping::addSources(const Copies &copies, Cache &cache) const {
  using Read = std::tuple<std::string, facts::Position, Site, bool>;
  std::vector<Read> reads;
  auto add = [&](const program::Access &read) {
    reads.emplace_back(read.resource.name(), Whole.position(read.at()),
                       read.at(),
                       read.resource.kind == models::SourceKind::None);
  };
  for (const Copy *copy : copies) {
    for (const program::Access *read : copy->reads)
      add(*read);
    for (const program::State &state : copy->states)
      add(state.read);
  }
  std::ranges::sort(reads);
  reads.erase(std::ranges::unique(reads).begin(), reads.end());
  for (const auto &[resource, position, at, isOwnState] : reads)
    cache.sources.push_back({actOf(at), resource, isOwnState});
}

/// Each once. One that leads on from one fill and not from another does not
/// lead on.
void Mapping::addChanges(const Copies &copies, Cache &cache) const {
  std::vector<Made> all;
  for (const Copy *copy : copies)
    for (program::Change &made : copy->drops.empty()
                                     ? program::changesOf(Whole, *copy)
                                     : program::upkeepOf(Whole, *copy))
      all.push_back({made.change->resource.name(),
                     Whole.position(made.change->at()), made.change->at(),
                     endOf(*copy, made), made.read->resource.name(),
                     std::move(made.forgotten)});
  std::ranges::sort(all);
  auto repeated = std::ranges::unique(all, {}, [](const Made &made) {
    return std::pair(made.resource, made.at);
  });
  all.erase(repeated.begin(), repeated.end());
  for (const Made &made : all) {
    cache.changes.push_back(
        {actOf(made.at), made.resource, made.source, made.end, {}});
    for (Site forgotten : made.forgotten)
      cache.changes.back().forgotten.push_back(actOf(forgotten));
  }
}

std::string Mapping::excuseOf(const Copy &copy) const {
  if (copy.isUnderContract)
    return "a comment at its fill says who drops it, and that is so";
  if (program::isCheckedOnLookup(Whole, copy))
    return "who looks it up asks first whether it is still good";
  if (Whole.isLive(copy.at) != Answer::Yes)
    return "it is not known that anything but tests fills it";
  if (!program::isLongLived(Whole, copy))
    return "its object may be gone when the operation is over";
  if (copy.seconds && *copy.seconds <= shortLife)
    return "its entries live for " + std::to_string(*copy.seconds) +
           " seconds at most";
  if (copy.drops.empty() && copy.life == Entry::Limited)
    return "its entries end by themselves";
  return {};
}

bool isMapped(const Program &program, const Store &store, Mapped mapped) {
  switch (mapped) {
  case Mapped::All:
    return true;
  case Mapped::Copies:
    return isCache(store) ||
           std::ranges::count(program.copies(), &store, &Copy::store) > 0;
  case Mapped::Caches:
    return isCache(store);
  }
  return false;
}

} // namespace

report::CacheMap mapCaches(const Program &program, const Path &root,
                           Mapped mapped) {
  const Mapping mapping(program);
  report::CacheMap map{.root = root.string()};
  for (const KeySpace &space : program.keySpaces()) {
    if (space.store)
      continue;
    map.spaces.push_back({space.name, {}});
    for (const Family &family : familiesOf(space))
      map.spaces.back().families.push_back(mapping.cacheOf(family));
  }
  for (const Store &store : program.stores())
    if (isMapped(program, store, mapped))
      map.stores.push_back(mapping.cacheOf(store));
  for (Site at : program.accesses().unread())
    map.unread.push_back(mapping.actOf(at));
  for (const program::Requests::Unreadable &unread :
       program.requests().unread())
    map.unread.push_back(mapping.actOf(unread.at));
  return map;
}

} // namespace cachetidy::driver
