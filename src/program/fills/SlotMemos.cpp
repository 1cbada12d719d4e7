// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Values that are kept one by one.

#include "program/fills/MemosOf.h"
#include "program/linked/Branches.h"
#include "program/linked/Parts.h"
#include "program/running/Startup.h"

#include <algorithm>

namespace cachetidy::program {

using facts::TypeKind;
using facts::ValueKind;

/// A pointer to where the program keeps a setting is no copy of it.
static bool isPointedTo(const Linked &linked, const Store &store,
                        const Memo &memo) {
  const facts::Type *type = linked.type(store.type);
  return !memo.stale()->effect && type && type->kind == TypeKind::Pointer &&
         linked.value(memo.fill.value).kind != ValueKind::New;
}

/// Whether it is kept under what was just read outside, as the time of a file:
/// whoever asks looks first whether that is another.
static bool isAskedEachTime(const Program &program, const Operation &fill) {
  using models::SourceKind;
  if (!fill.key.known())
    return false;
  const Origins origins = program.tracing().originsOf(fill.key, fill.at);
  return std::ranges::any_of(origins.sources, [](const Origin &origin) {
    return !origin.isFromCaller && origin.effect &&
           origin.effect->source != SourceKind::Network &&
           origin.effect->source != SourceKind::Environment;
  });
}

/// `if (!threads) threads = configured("threads");` in `main`, or in what that
/// sets up: it is not there because somebody asked for it.
static bool isSetUp(const Linked &linked, const Operation &operation) {
  const facts::Function &row = linked.function(operation.at);
  const facts::Type *result = linked.type(row.result);
  const bool answers = result && result->kind != TypeKind::Void;
  return operation.deed == Deed::Replace &&
         (!answers || row.is(facts::Trait::Main)) &&
         Startup(linked).isDoneOnce(operation.at);
}

/// Whether somebody comes there as the program starts, who need not be the only
/// one.
static bool isDoneAtStart(const Linked &linked, Site site, unsigned depth = 0) {
  constexpr unsigned depthLimit = 2;
  return std::ranges::any_of(
      linked.callersOf(linked.function(site).entity), [&](Site call) {
        const facts::Body &body = linked.function(call).body;
        return Startup(linked).isDoneOnce(call) ||
               (depth < depthLimit && !isInLoop(body, call.value) &&
                isDoneAtStart(linked, call, depth + 1));
      });
}

/// What the program is set up with: whoever asks later asks for what was read
/// when it started.
static bool isOfStart(const Linked &linked, const Memo &memo) {
  using models::SourceKind;
  const models::Effect *source = memo.stale()->effect;
  bool isSetting = source && (source->source == SourceKind::File ||
                              source->source == SourceKind::Path ||
                              source->source == SourceKind::Environment ||
                              source->source == SourceKind::Configuration);
  return isSetting && isDoneAtStart(linked, memo.fill.at);
}

/// Whether a function, or what it calls, asks for a change by a call that says
/// so itself; what a statement says is among the accesses.
static bool asksForChange(const Linked &linked, facts::Index function,
                          models::SourceKind kind, unsigned depth = 0) {
  constexpr unsigned depthLimit = 1;
  const auto &values = linked.Unit.functions[function].body.values;
  for (facts::Index i = 0; i < values.size(); ++i) {
    const Site site{function, i};
    const models::Effect *effect = linked.effect(site);
    if (effect && effect->role == models::Role::Mutate &&
        effect->source == kind)
      return true;
    if (values[i].kind == ValueKind::Call && depth < depthLimit &&
        std::ranges::any_of(linked.bodiesCalled(site), [&](auto body) {
          return asksForChange(linked, body, kind, depth + 1);
        }))
      return true;
  }
  return false;
}

/// Whether a function changes something outside of that kind.
static bool changesOutside(const Program &program, facts::Index function,
                           models::SourceKind kind) {
  return asksForChange(program.linked(), function, kind) ||
         std::ranges::any_of(program.accesses().all(),
                             [&](const Access &access) {
                               return access.done != Access::Reads &&
                                      access.resource.kind == kind &&
                                      access.at().function == function;
                             });
}

/// Whether somebody else changes what a memo was read from, as far as it is
/// known.
static bool isSourceChangedElsewhere(const Program &program, const Memo &memo) {
  const auto reads = program.accesses().readBy(
      argumentOf(memo.fill.at, memo.fill.value), memo.fill.at);
  return std::ranges::any_of(
      program.accesses().all(), [&](const Access &access) {
        return access.done != Access::Reads &&
               access.at().function != memo.fill.at.function &&
               std::ranges::any_of(reads, [&](const Access *read) {
                 return haveInCommon(read->resource, access.resource);
               });
      });
}

/// Whether who fills it goes on to change what it was read from, himself or by
/// what he calls: it says how that was before. Not where that has failed.
static bool isOfBefore(const Program &program, const Memo &memo) {
  const Linked &linked = program.linked();
  const Site fill = memo.fill.at;
  const auto reads =
      program.accesses().readBy(argumentOf(fill, memo.fill.value), fill);
  const facts::Body &body = linked.function(fill).body;
  const auto isNext = [&](Site next) {
    return next.value > fill.value &&
           !hasGuard(body, next.value, facts::GuardKind::Catch) &&
           !excludeEachOther(linked, next, fill);
  };
  const auto isAfterwards = [&](Site change) {
    if (change.function == fill.function)
      return isNext(change);
    for (Site call{fill.function, fill.value + 1};
         call.value < body.values.size(); ++call.value)
      if (body.values[call.value].kind == ValueKind::Call && isNext(call) &&
          std::ranges::count(linked.bodiesCalled(call), change.function) > 0)
        return true;
    return false;
  };
  return std::ranges::any_of(
      program.accesses().all(), [&](const Access &access) {
        return access.done != Access::Reads &&
               std::ranges::any_of(reads,
                                   [&](const Access *read) {
                                     return haveInCommon(read->resource,
                                                         access.resource);
                                   }) &&
               isAfterwards(access.at());
      });
}

/// Whether who finds nothing outside makes something and writes it down there,
/// and nobody else does: a secret, a number of parts. It is for good.
static bool isLaidDown(const Program &program, const Store &store,
                       const Memo &memo) {
  const facts::Index function = memo.fill.at.function;
  const models::Effect *source = memo.stale()->effect;
  const bool isMade =
      std::ranges::any_of(store.operations, [&](const Operation &other) {
        return other.deed == Deed::Replace && other.at != memo.fill.at &&
               other.at.function == function && other.value.known() &&
               !staleSourceOfSlot(
                   program.tracing().originsOf(other.value, other.at));
      });
  return isMade && source &&
         changesOutside(program, function, source->source) &&
         !isSourceChangedElsewhere(program, memo);
}

std::optional<Memo> findSlotMemo(const Program &program, const Store &store) {
  const Linked &linked = program.linked();
  if (likenessOf(linked, store.type) == Likeness::Handle)
    return std::nullopt;
  for (const Operation &operation : store.operations) {
    if (!keepsOne(linked, operation) || isSetUp(linked, operation))
      continue;
    Memo memo{operation,
              program.tracing().originsOf(operation.value, operation.at),
              operation.key.known()};
    // What callers hand over was asked for before this looks what is there.
    if (operation.missed.function == operation.at.function)
      std::erase_if(memo.origins.sources, &Origin::isFromCaller);
    if (memo.stale() && !isPointedTo(linked, store, memo) &&
        !isAskedFirst(linked, operation) &&
        !isAskedEachTime(program, operation) && !isOfStart(linked, memo) &&
        !isLaidDown(program, store, memo) && !isOfBefore(program, memo))
      return memo;
  }
  return std::nullopt;
}

} // namespace cachetidy::program
