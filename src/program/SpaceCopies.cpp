// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Copies in the key spaces of cache servers.

#include "program/CopiesOf.h"
#include "program/Relatives.h"
#include "program/Staleness.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace cachetidy::program {

using facts::ValueKind;
using models::Role;

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
    const std::vector<const Entry *> relatives = Alike.of(fill.families);
    std::vector<Site> drops = Clears;
    if (Whole.requests().of(*fill.use).effect->overwrites)
      std::ranges::copy(fill.refreshes, std::back_inserter(drops));
    for (const Entry *entry : relatives)
      if (entry->use != fill.use && Orderly.contains(entry))
        drops.push_back(entry->at);
    copy.drops = liveDrops(Whole, std::move(drops));
    limitLife(fill, relatives, copy);
    copy.isCheckedOnLookup = isVersioned(fill) || isNamedByContent(fill);
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
      // An end that is given to it where it is filled.
      if (entry->done == Entry::Ends && entry->at.function == fill.at.function)
        copy.life = Entry::Limited;
    }
    const Request &request = Whole.requests().of(*fill.use);
    if (copy.life != Entry::Limited || request.ttl.empty())
      return;
    const std::optional<unsigned> number = request.ttl.size() == 1
                                               ? numberOf(request.ttl.front())
                                               : std::optional<unsigned>();
    if (!number || request.effect->unit == models::Unit::Instant)
      return;
    const Period period =
        periodOf(request.ttl.front().value)
            .value_or(request.effect->unit == models::Unit::Milliseconds
                          ? Period{1, 1000}
                          : Period{});
    copy.seconds = *number * period.seconds / period.parts;
  }

  /// What a number counts: so many seconds, parted by so many.
  struct Period {
    std::uint64_t seconds = 1, parts = 1;
  };

  /// Of a std::chrono::duration, as its type is spelled: `..., std::ratio<1,
  /// 1000>>`. Nothing for what is no duration.
  std::optional<Period> periodOf(const View &view) const {
    std::optional<Period> period;
    for (const View &at : Whole.texts().wayBack(view).views) {
      const facts::Type *type = Whole.linked().namedType(at.site);
      if (!type || type->name != "std::chrono::duration")
        continue;
      period.emplace();
      std::string_view spelled = type->spelling;
      const std::size_t ratio = spelled.find("std::ratio<");
      if (ratio == spelled.npos)
        continue;
      spelled.remove_prefix(spelled.find('<', ratio) + 1);
      const char *end = spelled.data() + spelled.size();
      const char *rest =
          std::from_chars(spelled.data(), end, period->seconds).ptr;
      if (end - rest > 2 && *rest == ',')
        std::from_chars(rest + 2, end, period->parts);
    }
    return period;
  }

  /// Of a part of a text, and of a value that is written as a number.
  std::optional<unsigned> numberOf(const TextPart &part) const {
    return part.value.site.known() ? numberOf(part.value, 0)
                                   : numberIn(part.literal);
  }

  /// Also of `5 * 60`, by a name, too.
  std::optional<unsigned> numberOf(const View &view, unsigned depth) const {
    constexpr unsigned depthLimit = 4;
    const std::vector<View> way = Whole.texts().wayBack(view).views;
    if (way.empty() || depth > depthLimit)
      return std::nullopt;
    const View &last = way.back();
    const Linked &linked = Whole.linked();
    if (linked.value(last.site).kind == ValueKind::Literal)
      return numberIn(linked.text(last.site));
    bool isProduct = linked.value(last.site).kind == ValueKind::Arithmetic &&
                     linked.text(last.site) == "*";
    if (!isProduct)
      return std::nullopt;
    unsigned product = 1;
    for (std::size_t i = 0; i < linked.value(last.site).operandCount; ++i) {
      const Site factor = linked.operand(last.site, i);
      const std::optional<unsigned> number =
          factor.known()
              ? numberOf(argumentOf(last.site, factor, last.calls), depth + 1)
              : std::nullopt;
      if (!number)
        return std::nullopt;
      product *= *number;
    }
    return product;
  }

  static std::optional<unsigned> numberIn(std::string_view digits) {
    unsigned number = 0;
    const char *end = digits.data() + digits.size();
    auto [rest, error] = std::from_chars(digits.data(), end, number);
    return error == std::errc() && rest == end ? std::optional(number)
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

  /// Whether somebody changes what is read there; so it is taken where what is
  /// read has no family in this space.
  bool isCountedUp(const Origin &read) const {
    bool isKnown = false;
    for (const Entry &entry : Space.entries) {
      if (!entry.use || !isOf(Whole.requests().of(*entry.use), read))
        continue;
      isKnown = true;
      const std::vector<const Entry *> alike =
          Alike.of(std::span(&entry.family, 1));
      if (std::ranges::any_of(alike, [&](const Entry *other) {
            return other->done != Entry::Reads &&
                   Whole.isLive(other->at) != Answer::No;
          }))
        return true;
    }
    return !isKnown;
  }

  /// A key that holds what was read from the cache itself, like a generation:
  /// who counts that up leaves the old entries behind.
  bool isVersioned(const Fill &fill) const {
    return std::ranges::any_of(fill.keys, [&](const View &key) {
      const Origins origins =
          Whole.tracing().originsOf(outermost(Whole, key).site);
      return std::ranges::any_of(origins.sources, [&](const Origin &origin) {
        return origin.effect && origin.effect->isInSpace() &&
               isCountedUp(origin);
      });
    });
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
