// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Copies in the key spaces of cache servers.

#include "program/copies/CopiesOf.h"
#include "program/fills/Makers.h"
#include "program/fills/Staleness.h"
#include "program/spaces/Periods.h"
#include "program/spaces/Relatives.h"

#include <algorithm>
#include <map>
#include <set>

namespace cachetidy::program {

/// Back to the value that the outermost caller gives, and not into what makes
/// it there.
static View outermost(const Program &program, const View &view) {
  const std::vector<View> way = program.texts().wayBack(view).views;
  auto depth = [](const View &at) { return at.calls.size(); };
  auto outer = std::ranges::min_element(way, {}, depth);
  return outer == way.end() ? view : *outer;
}

namespace {

/// The copies in one key space.
class InSpace {
public:
  InSpace(const Program &program, const KeySpace &space)
      : Whole(program), Space(space), Alike(space) {
    for (const Request &request : Whole.requests().all())
      if (request.space == Space.name && dropsAny(request))
        Clears.push_back(request.at());
    for (const Entry &entry : Space.entries)
      if (entry.done == Entry::Reads)
        Reads[entry.at.function].push_back(&entry);
    for (const Entry &entry : Space.entries)
      if (keepsInOrder(entry))
        Orderly.insert(&entry);
  }

  bool isAskedBy(const Use &use) const {
    return Whole.requests().of(use).space == Space.name;
  }

  Copy of(const Fill &fill) const {
    Copy copy{.at = fill.at,
              .lookup = fill.lookup,
              .value = outermost(Whole, fill.value),
              .space = Space.name,
              .families = fill.families,
              .use = fill.use};
    copy.reads = Whole.accesses().readBy(copy.value, copy.at);
    std::ranges::move(readByMakers(Whole, copy.value),
                      std::back_inserter(copy.reads));
    const std::vector<const Entry *> relatives = Alike.of(fill.families);
    std::vector<Site> drops = Clears;
    if (Whole.requests().of(*fill.use).effect->overwrites)
      std::ranges::copy(fill.refreshes, std::back_inserter(drops));
    for (const Entry *entry : relatives)
      if (entry->use != fill.use && Orderly.contains(entry) &&
          !isEndOf(*entry, fill))
        drops.push_back(entry->at);
    bool isVersioned = false;
    for (const Origin &read : readForKey(fill))
      isVersioned |= isChangedOutside(read) || addCounts(read, copy, drops);
    copy.drops = liveDrops(Whole, std::move(drops));
    limitLife(fill, relatives, copy);
    copy.isCheckedOnLookup =
        (isVersioned && copy.counts.empty()) || isNamedByContent(fill);
    return copy;
  }

private:
  /// A drop, an end, or a write that is no fill: a refresh.
  bool keepsInOrder(const Entry &entry) const {
    if (entry.done != Entry::Writes)
      return entry.done != Entry::Reads;
    return entry.use && Whole.requests().of(*entry.use).effect->overwrites &&
           (!isLookedUpIn(entry) || isGivenAsItIs(*entry.use));
  }

  /// Whether what is written was not read anywhere: a number that a score goes
  /// up by, a new value that is put in the place of one that is there.
  bool isGivenAsItIs(const Use &use) const {
    const Request &request = Whole.requests().of(use);
    const View &value = request.value;
    if (!value.site.known())
      return request.effect->value.kind != models::Slot::Nowhere;
    return Whole.accesses().readBy(value, request.call).empty() &&
           !staleSource(
               Whole.tracing().originsOf(outermost(Whole, value).site));
  }

  /// Whether a function asks for a family before it writes it: on a miss.
  bool isLookedUpIn(const Entry &write) const {
    const auto reads = Reads.find(write.at.function);
    return reads != Reads.end() &&
           std::ranges::any_of(reads->second, [&](const Entry *entry) {
             return entry->at.value <= write.at.value &&
                    isSameFamily(entry->family, write.family);
           });
  }

  /// The end that an entry is given where it is filled: it lives as long.
  static bool isEndOf(const Entry &entry, const Fill &fill) {
    return entry.done == Entry::Ends && entry.at.function == fill.at.function;
  }

  void limitLife(const Fill &fill, const std::vector<const Entry *> &relatives,
                 Copy &copy) const {
    for (const Entry *entry : relatives) {
      if (entry->use == fill.use)
        copy.life = entry->life;
      // As long as was said before: what says that is among its drops.
      bool isKept = entry->use == fill.use && entry->life == Entry::Unknown &&
                    Whole.requests().of(*fill.use).effect->without ==
                        models::Lifespan::Kept;
      if (isKept)
        copy.life = Entry::Forever;
    }
    const Use *end = fill.use;
    for (const Entry *entry : relatives)
      if (isEndOf(*entry, fill)) {
        copy.life = Entry::Limited;
        end = entry->use;
      }
    if (copy.life == Entry::Limited && end)
      copy.seconds = secondsGiven(Whole.requests().of(*end));
  }

  std::optional<unsigned> secondsGiven(const Request &request) const {
    return request.ttl.size() == 1
               ? secondsOf(Whole, request.ttl.front(), request.effect->unit)
               : std::nullopt;
  }

  /// A key that is made of all that the value is made of, as a digest is: what
  /// has changed is asked for under another key.
  bool isNamedByContent(const Fill &fill) const {
    Origins made = Whole.tracing().originsOf(fill.value.site);
    if (!staleSource(made))
      return false;
    for (const View &key : fill.keys)
      removeSourcesOf(made,
                      Whole.tracing().originsOf(outermost(Whole, key).site));
    return !staleSource(made);
  }

  /// Whether a request is what reads that, on the same way.
  static bool isOf(const Request &request, const Origin &read) {
    return request.call == read.at &&
           (request.calls.empty() ||
            std::ranges::count(read.path, request.at()) > 0);
  }

  /// What the key holds that was read from the cache itself, like a generation.
  std::vector<Origin> readForKey(const Fill &fill) const {
    std::vector<Origin> read;
    for (const View &key : fill.keys)
      for (const Origin &origin :
           Whole.tracing().originsOf(outermost(Whole, key).site).sources)
        if (origin.effect && origin.effect->isInSpace())
          read.push_back(origin);
    return read;
  }

  /// Who asks for what is read there, as far as it has a family in this space.
  std::vector<const Entry *> askedBy(const Origin &read) const {
    std::vector<const Entry *> asked;
    for (const Entry &entry : Space.entries)
      if (entry.use && isOf(Whole.requests().of(*entry.use), read))
        asked.push_back(&entry);
    return asked;
  }

  bool isChangedOutside(const Origin &read) const {
    return askedBy(read).empty();
  }

  /// Adds to the drops where it is counted up: that leaves the old entries
  /// behind. Whether somebody changes it, in whatever way.
  bool addCounts(const Origin &read, Copy &copy,
                 std::vector<Site> &drops) const {
    bool isChanged = false;
    for (const Entry *asked : askedBy(read))
      for (const Entry *other : Alike.of(std::span(&asked->family, 1))) {
        if (other->done == Entry::Reads ||
            Whole.isLive(other->at) == Answer::No)
          continue;
        isChanged = true;
        if (isCount(*other) &&
            keys::haveSameShape(asked->family, other->family) &&
            copy.counts.insert(other->at).second)
          drops.push_back(other->at);
      }
    return isChanged;
  }

  /// INCR and its like, which change a number where it stands.
  bool isCount(const Entry &entry) const {
    if (entry.done != Entry::Writes || !entry.use)
      return false;
    const models::Effect &effect = *Whole.requests().of(*entry.use).effect;
    return effect.overwrites && effect.field.kind == models::Slot::Nowhere &&
           effect.without == models::Lifespan::Kept;
  }

  const Program &Whole;
  const KeySpace &Space;
  Relatives Alike;
  std::map<facts::Index, std::vector<const Entry *>> Reads; ///< by function
  std::set<const Entry *> Orderly; ///< those that keep it in order
  std::vector<Site> Clears;        ///< of what is in the space, whatever it is
};

} // namespace

void addCopiesInSpaces(const Program &program, std::vector<Copy> &copies) {
  std::vector<InSpace> spaces;
  for (const KeySpace &space : program.keySpaces())
    if (!space.store && space.isKnown)
      spaces.emplace_back(program, space);
  for (const Fill &fill : program.fills())
    for (const InSpace &space : spaces)
      if (fill.use && space.isAskedBy(*fill.use))
        copies.push_back(space.of(fill));
}

} // namespace cachetidy::program
