// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a value takes from an object that all code shares: settings that are set
// while the program runs.

#include "program/fills/FillsOf.h"
#include "program/fills/Memos.h"
#include "program/linked/Data.h"
#include "program/running/Startup.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;

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
  bool isSetLater(facts::Index field) const;
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

/// By who is called while the program runs, and not to work the value out.
bool SharedMembers::isSetLater(facts::Index field) const {
  const FunctionSet making =
      Whole.paths().reachedFrom({Whole.functionAt(Asked.at)});
  return std::ranges::any_of(laterChangesOf(Whole, field), [&](Site change) {
    const facts::Function &function = Facts.function(change);
    return Whole.isLive(change) == Answer::Yes &&
           !function.is(facts::Trait::Constructor) &&
           !Facts.isTest(Whole.position(change).file) &&
           (function.parent == none ||
            !Facts.callersOf(function.entity).empty()) &&
           !making.contains(function.entity) && !Start.isDoneOnce(change) &&
           !leadsToDrop(change);
  });
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
        isSetLater(member.field))
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
