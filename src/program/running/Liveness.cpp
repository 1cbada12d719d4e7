// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reachability from the roots of a program.

#include "program/running/Liveness.h"

#include <algorithm>

namespace cachetidy::program {

using facts::Index;
using facts::none;
using facts::Trait;
using facts::ValueKind;

static bool isTest(const Linked &linked, const facts::Function &function) {
  return linked.isTest(function.at.file);
}

bool hasMain(const Linked &linked) {
  return std::ranges::any_of(
      linked.Unit.functions, [&](const facts::Function &function) {
        return function.is(Trait::Main) && !isTest(linked, function);
      });
}

bool overridesOutside(const Linked &linked, const facts::Function &function) {
  return std::ranges::any_of(function.overrides, [&](Index base) {
    return linked.Unit.entities[base].inSystemHeader;
  });
}

/// Whether it stands in for a function that has a body which was not seen, as
/// that of a service whose code is generated: who calls that was not either.
static bool overridesUnseen(const Linked &linked,
                            const facts::Function &function) {
  return std::ranges::any_of(function.overrides, [&](Index base) {
    const facts::Function *row = linked.declaration(base);
    return row && !row->is(Trait::Pure) && linked.bodiesOf(base).empty();
  });
}

/// Each call that a model knows, and its function.
template <class See> static void seeEffects(const Linked &linked, See see) {
  const auto &functions = linked.Unit.functions;
  for (Index i = 0; i < functions.size(); ++i)
    for (Index v = 0; v < functions[i].body.values.size(); ++v)
      if (const models::Effect *effect = linked.effect({i, v}))
        see(functions[i], *effect);
}

/// Whether functions are asked for by their names, as those of a plugin are.
static bool resolves(const Linked &linked) {
  bool isResolved = false;
  seeEffects(linked,
             [&](const facts::Function &, const models::Effect &effect) {
               isResolved |= effect.role == models::Role::Resolve;
             });
  return isResolved;
}

/// Whether its name in the object file is the one that it has in the source:
/// it has C linkage, and a USR without types.
static bool isPlainlyNamed(const Linked &linked,
                           const facts::Function &function) {
  const std::string &id = linked.Unit.entities[function.entity].id;
  return function.hasBody && function.parent == none &&
         id.starts_with("c:@F@") && id.find('#') == std::string::npos;
}

static bool canBeNamed(const Linked &linked) {
  return std::ranges::any_of(linked.Unit.functions,
                             [&](const facts::Function &function) {
                               return isPlainlyNamed(linked, function);
                             });
}

namespace {

class Search {
public:
  Search(const Linked &linked, Extent extent)
      : Facts(linked), Seen(extent), HasMain(hasMain(linked)),
        FindsByName(canBeNamed(linked) && resolves(linked)) {
    for (const facts::TranslationUnit &unit : Facts.Unit.translationUnits)
      IsComplete &= unit.isComplete;
  }

  std::vector<Answer> run() {
    Answer unseen =
        Seen == Extent::Whole && IsComplete ? Answer::No : Answer::Unknown;
    // A function that only this translation unit can name, and does not, is
    // dead however little is known of the others.
    std::vector<Answer> live(Facts.Unit.entities.size(), Answer::No);
    for (const facts::Function &function : Facts.Unit.functions)
      if (!isRoot(function) && mayBeRoot(function, unseen))
        spread(function.entity, Answer::Unknown, live);
    for (const facts::Function &function : Facts.Unit.functions)
      if (isRoot(function))
        spread(function.entity, Answer::Yes, live);
    return live;
  }

private:
  /// Destructors run where nobody wrote a call.
  bool isRoot(const facts::Function &function) const {
    if (isTest(Facts, function))
      return false;
    if (function.is(Trait::Main) || function.is(Trait::Initialiser) ||
        function.is(Trait::Exported) || function.is(Trait::Destructor) ||
        overridesOutside(Facts, function))
      return true;
    if (Seen != Extent::Whole)
      return false;
    return overridesUnseen(Facts, function) ||
           (!HasMain && !function.is(Trait::Closed));
  }

  bool mayBeRoot(const facts::Function &function, Answer unseen) const {
    bool isNameable = !function.is(Trait::Closed) && !isTest(Facts, function);
    return isNameable &&
           (unseen == Answer::Unknown || function.is(Trait::MetaCallable) ||
            (FindsByName && isPlainlyNamed(Facts, function)));
  }

  void spread(Index root, Answer answer, std::vector<Answer> &live) const {
    std::vector<Index> open = {root};
    while (!open.empty()) {
      Index entity = open.back();
      open.pop_back();
      if (live[entity] >= answer)
        continue;
      live[entity] = answer;
      for (Index override : Facts.overridersOf(entity))
        open.push_back(override);
      for (Index function : Facts.bodiesOf(entity))
        spreadFrom(function, open);
    }
  }

  void spreadFrom(Index function, std::vector<Index> &open) const {
    const auto &values = Facts.Unit.functions[function].body.values;
    for (Index i = 0; i < values.size(); ++i) {
      if (values[i].ref != none && isMention(values[i].kind))
        open.push_back(values[i].ref);
      std::ranges::copy(Facts.callableMade({function, i}),
                        std::back_inserter(open));
      if (values[i].kind == ValueKind::Call)
        std::ranges::copy(Facts.constructorsMade({function, i}),
                          std::back_inserter(open));
    }
  }

  /// A function that is named may be called by whoever it is given to.
  static bool isMention(ValueKind kind) {
    return kind == ValueKind::Call || kind == ValueKind::Construct ||
           facts::isFunction(kind);
  }

  const Linked &Facts;
  Extent Seen;
  bool IsComplete = true;
  const bool HasMain;
  const bool FindsByName;
};

} // namespace

std::vector<Answer> findLive(const Linked &linked, Extent extent) {
  return Search(linked, extent).run();
}

Answer isDone(const Linked &linked, std::span<const Answer> live,
              models::Role role, models::SourceKind kind) {
  Answer most = Answer::No;
  seeEffects(linked, [&](const facts::Function &function,
                         const models::Effect &effect) {
    if (effect.role == role && effect.source == kind)
      most = std::max(most, live[function.entity]);
  });
  return most;
}

} // namespace cachetidy::program
