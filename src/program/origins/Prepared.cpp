// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Statements that are prepared in one place and executed in another.

#include "program/linked/Handles.h"
#include "program/origins/Accesses.h"
#include "program/texts/Callers.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;
using models::Role;
using models::Slot;

/// The field or variable that the result of a call is put into: assigned, or
/// handed to a smart pointer that is one.
Accesses::Handle Accesses::keeperOf(Site made) const {
  const facts::Body &body = Facts.function(made).body;
  facts::Index value = made.value;
  for (facts::Index i = value + 1; i < body.values.size(); ++i) {
    auto operands = body.operands(i);
    if (std::ranges::count(operands, value) == 0)
      continue;
    Site user{made.function, i};
    if (body.values[i].kind == ValueKind::Construct) {
      value = i;
      continue;
    }
    facts::Index kept =
        keptIn(Facts, behindName(Facts, Facts.operand(user, 0)));
    bool isTaken = operands.size() > 1 && operands[0] != value;
    return isTaken ? Handle{.entity = kept} : Handle();
  }
  return {};
}

Accesses::Handle Accesses::handleOf(Site call, Slot slot,
                                    const std::vector<Site> &calls) const {
  if (slot.kind == Slot::Result)
    return keeperOf(call);
  const Site given = Facts.slot(call, slot);
  const Site value = behindName(Facts, given);
  if (!value.known())
    return {};
  if (value == given && isText(Facts, value)) {
    const auto names = Text.of(argumentOf(call, value, calls));
    const bool isKnown = names.size() == 1 && names.front().isWritten();
    return isKnown ? Handle{.name = keys::spell(names.front())} : Handle();
  }
  if (Facts.value(value).kind == ValueKind::Local)
    return {.local = value};
  return {.entity = keptIn(Facts, value)};
}

/// A statement whose handle stays in the function that knows its text is taken
/// for executed where it is prepared.
void Accesses::gatherPrepared(Site call) {
  const models::Effect &effect = *Facts.effect(call);
  bool isKnown = asCallersHaveIt(Facts, [&](const auto &calls, bool isLast) {
    Asked found = asked(call, effect, calls);
    if (found.open.site.known() && !isLast)
      return found.open;
    if (found.isUnread)
      Unread.push_back(calls.empty() ? call : calls.front());
    const Handle handle = handleOf(call, effect.handle, calls);
    const bool isNamed = effect.resource.kind != Slot::Nowhere;
    bool isKept = !handle.name.empty() ||
                  (handle.entity != none && calls.empty()) ||
                  (handle.local.known() && isNamed);
    if (isKept)
      std::ranges::move(found.accesses, std::back_inserter(Prepared[handle]));
    else if (effect.statement.kind != Slot::Nowhere)
      add(std::move(found.accesses));
    return View();
  });
  if (!isKnown)
    Unread.push_back(call);
}

/// The call that made a handle, where the value leads back to one.
Site Accesses::preparedBy(const View &view) const {
  for (const View &at : Text.wayBack(view).views)
    if (const models::Effect *effect = Facts.effect(at.site);
        effect && effect->role == Role::Prepare)
      return at.site;
  return {};
}

std::vector<Access> Accesses::meantBy(Site call, Site handle,
                                      const std::vector<Site> &calls) const {
  const models::Effect &effect = *Facts.effect(call);
  std::vector<Access> meant;
  const Site made = preparedBy(argumentOf(call, handle));
  if (made.known() && Facts.effect(made)->resource.kind != Slot::Nowhere)
    meant = asked(made, *Facts.effect(made), {}).accesses;
  else if (auto known = Prepared.find(handleOf(call, effect.handle, calls));
           known != Prepared.end())
    meant = known->second;
  for (Access &access : meant) {
    access.call = call;
    access.calls = calls;
    if (access.statement.empty() && effect.role == Role::Mutate)
      access.done = effect.adds ? Access::Adds : Access::Changes;
  }
  return meant;
}

void Accesses::gatherByHandle(Site call) {
  const Site handle =
      behindName(Facts, Facts.slot(call, Facts.effect(call)->handle));
  if (!handle.known())
    return;
  asCallersHaveIt(Facts, [&](const auto &calls, bool isLast) {
    std::vector<Access> meant = meantBy(call, handle, calls);
    View open;
    if (meant.empty() && !isLast && isText(Facts, handle))
      open = Text.openParameter(argumentOf(call, handle, calls));
    add(std::move(meant));
    return open;
  });
}

} // namespace cachetidy::program
