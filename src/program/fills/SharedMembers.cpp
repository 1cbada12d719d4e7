// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a value takes from an object that all code shares: settings that are set
// while the program runs.

#include "program/fills/FillsOf.h"
#include "program/fills/Memos.h"
#include "program/linked/Data.h"
#include "program/linked/Handles.h"
#include "program/running/Startup.h"

#include <algorithm>

namespace cachetidy::program {

using facts::ValueKind;

namespace {

class SharedMembers {
public:
  SharedMembers(const Program &program, const Fill &fill)
      : Whole(program), Facts(program.linked()), Asked(fill),
        Start(program.linked(), fill.at.function) {}

  std::vector<Input> missing() const;

private:
  bool isAskedHere(const MemberElsewhere &member) const;
  bool isNamedInKey(const MemberElsewhere &member) const;
  bool isOn(Site object, facts::Index shared, unsigned depth) const;
  bool isLater(Site change) const;
  bool isSetLater(const MemberElsewhere &member) const;
  bool leadsToDrop(Site change) const;

  const Program &Whole;
  const Linked &Facts;
  const Fill &Asked;
  const Startup Start;
};

} // namespace

/// By the function that fills, of an object that has a name everywhere. What
/// others find out on the way may be the means.
bool SharedMembers::isAskedHere(const MemberElsewhere &member) const {
  const facts::Field *field = Facts.field(member.field);
  return field && Facts.variable(member.through) &&
         member.object.function == Asked.value.site.function &&
         !Facts.Unit.entities[field->record].inSystemHeader &&
         isData(Facts, field->type);
}

/// Whether the key is made of the object, or of any member of it: that may be
/// its version.
bool SharedMembers::isNamedInKey(const MemberElsewhere &member) const {
  return std::ranges::any_of(Asked.keys, [&](const View &key) {
    const Dependence made = dependenceOf(Facts, key, Asked.at);
    return std::ranges::count(made.elsewhere, member.through,
                              &MemberElsewhere::through) > 0 ||
           std::ranges::count(made.inputs, member.through, &Input::ref) > 0;
  });
}

/// In the function that changes it, in one that calls that, or in what these
/// call. All that `main` does has little to do with one change.
bool SharedMembers::leadsToDrop(Site change) const {
  FunctionSet from{Whole.functionAt(change)};
  for (Site call : Whole.paths().calledFrom(Whole.functionAt(change)))
    if (!Facts.function(call).is(facts::Trait::Main))
      from.insert(Whole.functionAt(call));
  const FunctionSet reached = Whole.paths().reachedFrom(from);
  return std::ranges::any_of(
      Asked.store->operations, [&](const Operation &operation) {
        return removes(operation) &&
               reached.contains(Whole.functionAt(operation.at));
      });
}

/// Whether something is done to that very object: of a class of texts there are
/// many others.
bool SharedMembers::isOn(Site object, facts::Index shared,
                         unsigned depth) const {
  constexpr unsigned depthLimit = 3;
  if (!object.known() || depth > depthLimit)
    return false;
  if (Facts.value(object).kind != ValueKind::This)
    return knownObject(Facts, object).by == shared;
  return std::ranges::any_of(
      Facts.callersOf(Whole.functionAt(object)), [&](Site call) {
        return isOn(Facts.operand(call, 0), shared, depth + 1);
      });
}

/// By who is called while the program runs.
bool SharedMembers::isLater(Site change) const {
  return Whole.isLive(change) == Answer::Yes &&
         !Facts.function(change).is(facts::Trait::Constructor) &&
         !Facts.isTest(Whole.position(change).file) &&
         !Start.isDoneOnce(change);
}

/// And not to work the value out.
bool SharedMembers::isSetLater(const MemberElsewhere &member) const {
  const FunctionSet making =
      Whole.paths().reachedFrom({Whole.functionAt(Asked.at)});
  const auto counts = [&](Site change) {
    const Site target = Facts.operand(change, 0);
    return target.known() &&
           isOn(Facts.operand(target, 0), member.through, 0) &&
           isLater(change) && !making.contains(Whole.functionAt(change)) &&
           !leadsToDrop(change);
  };
  return std::ranges::any_of(laterChangesOf(Whole, member.field), counts);
}

std::vector<Input> SharedMembers::missing() const {
  std::vector<Input> missing;
  // Others may lead to a drop.
  if (!Asked.store || Asked.keys.empty() || Whole.extent() != Extent::Whole)
    return missing;
  for (const MemberElsewhere &member :
       dependenceOf(Facts, Asked.value, Asked.at).elsewhere) {
    const bool isKnown =
        std::ranges::count(missing, member.field, &Input::ref) > 0;
    if (!isKnown && isAskedHere(member) &&
        member.field != Asked.store->entity &&
        member.through != Asked.store->entity && !isNamedInKey(member) &&
        isSetLater(member))
      missing.push_back(
          {Input::Member, member.field, member.at, member.object});
  }
  return missing;
}

std::vector<Input> missingSharedMembers(const Program &program,
                                        const Fill &fill) {
  return SharedMembers(program, fill).missing();
}

} // namespace cachetidy::program
