// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From fills to what they keep a copy of, and to who drops it.

#include "program/Contracts.h"
#include "program/Memos.h"
#include "program/States.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <tuple>

namespace cachetidy::program {

using facts::none;
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

/// Most families are told apart by how they begin.
static bool beginsOtherwise(const keys::Pattern &one,
                            const keys::Pattern &other) {
  auto head = [](const keys::Pattern &family) -> std::string_view {
    if (family.pieces().empty())
      return {};
    const keys::Piece &first = family.pieces().front();
    return first.kind == keys::Piece::Literal ? first.text : std::string_view();
  };
  const std::string_view left = head(one), right = head(other);
  const std::size_t both = std::min(left.size(), right.size());
  return left.substr(0, both) != right.substr(0, both);
}

static bool isSameFamily(const keys::Pattern &one, const keys::Pattern &other) {
  if (beginsOtherwise(one, other))
    return false;
  return keys::mayBeEqual(one.plain(), other.plain()) ||
         keys::covers(one.plain(), other.plain());
}

/// Of which nothing is known: from a list that was put together, say.
static bool isAnyText(const keys::Pattern &family) {
  return family.pieces().size() == 1 &&
         family.pieces().front().kind == keys::Piece::Hole &&
         family.pieces().front().filling == keys::Filling::Text;
}

namespace {

/// The copies in one key space.
class InSpace {
public:
  InSpace(const Program &program, const KeySpace &space)
      : Whole(program), Space(space) {
    for (const Request &request : Whole.requests().all())
      if (request.space == Space.name && dropsAny(request))
        Clears.push_back(request.at());
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
              .use = fill.use,
              .drops = Clears};
    for (const Entry &entry : Space.entries)
      if (entry.done != Entry::Reads && entry.use != fill.use &&
          isMeant(entry, fill) && keepsInOrder(entry))
        copy.drops.push_back(entry.at);
    limitLife(fill, copy);
    copy.isCheckedOnLookup = isVersioned(fill);
    return copy;
  }

private:
  /// All entries, or some that it does not name.
  static bool dropsAny(const Request &request) {
    const Role role = request.effect->role;
    return role == Role::Clear ||
           ((role == Role::Drop || role == Role::DropPattern) &&
            request.keys.empty());
  }

  static bool isMeant(const Entry &entry, const Fill &fill) {
    return entry.isOpen || isAnyText(entry.family) ||
           std::ranges::any_of(fill.families, [&](const auto &family) {
             return isSameFamily(entry.family, family);
           });
  }

  /// A drop, an end, or a write that is no fill: a refresh.
  bool keepsInOrder(const Entry &entry) const {
    return entry.done != Entry::Writes ||
           (entry.use && Whole.requests().of(*entry.use).effect->overwrites &&
            !isLookedUpIn(entry));
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
      // As long as was said before: what says that is among its drops.
      bool isKept = entry.use == fill.use && entry.life == Entry::Unknown &&
                    Whole.requests().of(*fill.use).effect->without ==
                        models::Lifespan::Kept;
      if (isKept)
        copy.life = Entry::Forever;
      // An end that is given to it where it is filled.
      if (entry.done == Entry::Ends && entry.at.function == fill.at.function &&
          isMeant(entry, fill))
        copy.life = Entry::Limited;
    }
    const Request &request = Whole.requests().of(*fill.use);
    if (copy.life != Entry::Limited || request.ttl.empty())
      return;
    const std::optional<unsigned> number = request.ttl.size() == 1
                                               ? numberOf(request.ttl.front())
                                               : std::optional<unsigned>();
    if (number && request.effect->unit != models::Unit::Instant)
      copy.seconds = request.effect->unit == models::Unit::Milliseconds
                         ? *number / 1000
                         : *number;
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
  std::vector<Site> Clears; ///< of what is in the space, whatever it is
};

} // namespace

/// Whether what is there already is replaced: `insert` leaves it as it is.
static bool overwrites(const Linked &linked, Site fill) {
  const models::Effect *effect = linked.effect(fill);
  return !effect || effect->role != Role::Write || effect->overwrites;
}

/// Whether one thing is done only where the other is: a list is emptied before
/// it is filled anew.
static bool isDoneWith(const Linked &linked, Site one, Site other) {
  if (one.function != other.function)
    return false;
  const facts::Body &body = linked.function(one).body;
  const facts::Index outer = body.values[other.value].guard;
  facts::Index at = body.values[one.value].guard;
  while (at != none && at != outer)
    at = body.guards[at].parent;
  return outer != none && at == outer;
}

namespace {

/// The copies in stores of the process.
class InStores {
public:
  explicit InStores(const Program &program)
      : Whole(program), Facts(program.linked()), Owned(program) {}

  void add(std::vector<Copy> &copies) const {
    for (const Store &store : Whole.stores()) {
      if (store.isBounded)
        continue;
      for (const Operation &operation : store.operations) {
        bool isFill =
            operation.missed.known() && operation.value.known() &&
            operation.value.function == operation.at.function &&
            (operation.deed == Deed::Fill || operation.deed == Deed::Replace);
        if (isFill)
          copies.push_back(of(store, operation));
      }
    }
  }

private:
  Copy of(const Store &store, const Operation &fill) const {
    Copy copy{.at = fill.at,
              .lookup = fill.missed,
              .value = argumentOf(fill.at, fill.value),
              .store = &store,
              .life = Entry::Forever};
    for (const Operation &operation : store.operations) {
      bool isFill =
          operation.deed == Deed::Fill || operation.deed == Deed::Append;
      bool isRefresh = isFill && !operation.missed.known() &&
                       overwrites(Facts, operation.at);
      bool isAdjusted = operation.deed == Deed::Count;
      if ((removes(operation) || isRefresh || isAdjusted) &&
          !isDoneWith(Facts, operation.at, fill.at))
        copy.drops.push_back(operation.at);
      copy.isCheckedOnLookup |= operation.isRevalidated;
    }
    if (fill.gate != none)
      addOpenings(fill, copy);
    copy.states = Owned.of(copy, fill);
    return copy;
  }

  /// A flag beside the value says whether it is there: who gives it the other
  /// value drops what it stands for.
  void addOpenings(const Operation &fill, Copy &copy) const {
    for (const Store &gate : Whole.stores()) {
      if (gate.entity != fill.gate)
        continue;
      auto isSet = [](const Operation &operation) {
        return operation.deed == Deed::Replace || operation.deed == Deed::Clear;
      };
      auto closing = std::ranges::find_if(
          gate.operations, [&](const Operation &operation) {
            return isSet(operation) &&
                   operation.at.function == fill.at.function;
          });
      for (const Operation &operation : gate.operations)
        if (closing != gate.operations.end() && isSet(operation) &&
            operation.deed != closing->deed)
          copy.drops.push_back(operation.at);
    }
  }

  const Program &Whole;
  const Linked &Facts;
  const States Owned;
};

} // namespace

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
  copy.reads = program.accesses().readBy(copy.value, copy.at);
}

bool isDroppedIn(const Program &program, const Copy &copy,
                 const FunctionSet &functions) {
  return std::ranges::any_of(copy.drops, [&](Site drop) {
    return functions.contains(program.linked().function(drop).entity);
  });
}

std::vector<Copy> findCopies(const Program &program) {
  std::vector<Copy> copies;
  std::vector<InSpace> spaces;
  for (const KeySpace &space : program.keySpaces())
    if (!space.store && space.isKnown)
      spaces.emplace_back(program, space);
  for (const Fill &fill : program.fills())
    for (const InSpace &space : spaces)
      if (fill.use && space.isAskedBy(*fill.use))
        copies.push_back(space.of(fill));
  InStores(program).add(copies);
  for (Copy &copy : copies)
    settle(program, copy);
  std::ranges::sort(copies, {}, [&](const Copy &copy) {
    return std::tuple(program.position(copy.at), copy.at);
  });
  std::set<const Copy *> promised;
  for (const Contract &contract : findContracts(program, copies))
    if (contract.state == Contract::Kept)
      for (const Copy *copy : keptBy(program, contract, copies))
        promised.insert(copy);
  for (Copy &copy : copies)
    copy.isUnderContract = promised.contains(&copy);
  return copies;
}

} // namespace cachetidy::program
