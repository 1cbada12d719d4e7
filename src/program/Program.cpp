// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Links units, and answers from what was found once.

#include "program/Program.h"
#include "facts/Merge.h"
#include "program/copies/Copies.h"
#include "program/running/Liveness.h"
#include "program/running/Runs.h"
#include "program/stores/Operations.h"
#include "program/upkeep/Hearing.h"

#include <future>
#include <optional>

namespace cachetidy::program {

namespace {

/// What keeps values, for how long, and where these come from.
struct Keeping {
  Keeping(const Linked &facts, Extent extent)
      : Live(findLive(facts, extent)),
        Stores(Operations(facts, Live).collect()), Lives(facts, Stores, Live),
        Origins(facts, Stores, Live) {}

  std::vector<Answer> Live;
  std::vector<Store> Stores;
  Lifetimes Lives;
  Tracing Origins;
};

/// What is asked for, in words.
struct Asking {
  explicit Asking(const Linked &facts)
      : Said(facts), Asked(facts, Said), Accessed(facts, Said) {}

  Texts Said;
  Requests Asked;
  Accesses Accessed;
};

/// What leads where.
struct Leading {
  explicit Leading(const Linked &facts) : Handed(facts), Ways(facts, Handed) {}

  Callbacks Handed;
  Paths Ways;
};

} // namespace

struct Program::Linking {
  /// The three have nothing to do with each other, and take most of the time.
  Linking(facts::Unit unit, Extent extent, const models::Models &models)
      : Seen(extent), Facts(std::move(unit), models), HasMain(hasMain(Facts)) {
    auto asked =
        std::async(std::launch::async, [this] { Asked.emplace(Facts); });
    auto led = std::async(std::launch::async, [this] { Led.emplace(Facts); });
    Held.emplace(Facts, Seen);
    asked.get();
    led.get();
    Ended.emplace(Facts, Led->Ways, Held->Live, Seen);
  }

  Extent Seen;
  Linked Facts;
  bool HasMain;
  std::optional<Keeping> Held;
  std::optional<Asking> Asked;
  std::optional<Leading> Led;
  std::optional<Runs> Ended;
  // Made of the program as it is with all of the above.
  std::vector<Fill> Filled;
  std::vector<KeySpace> Spaces;
  std::vector<Copy> Kept;
  Hearing Heard;
};

Program::Program(facts::Unit merged, Extent extent,
                 const models::Models &models)
    : State(std::make_unique<Linking>(std::move(merged), extent, models)) {
  State->Filled = findFills(*this);
  State->Spaces = findKeySpaces(*this);
  // Whether something is dropped elsewhere, a part does not tell.
  if (extent == Extent::Whole) {
    State->Kept = findCopies(*this);
    State->Heard = findHearing(*this);
  }
}

Program::Program(std::vector<facts::Unit> units, Extent extent,
                 const models::Models &models)
    : Program(facts::merge(std::move(units)), extent, models) {}

Program::~Program() = default;
Program::Program(Program &&) noexcept = default;

const Linked &Program::linked() const { return State->Facts; }
const facts::Unit &Program::facts() const { return State->Facts.Unit; }
Extent Program::extent() const { return State->Seen; }
std::span<const Store> Program::stores() const { return State->Held->Stores; }
const Tracing &Program::tracing() const { return State->Held->Origins; }
const Texts &Program::texts() const { return State->Asked->Said; }
const Requests &Program::requests() const { return State->Asked->Asked; }

std::span<const Fill> Program::fills() const { return State->Filled; }
std::span<const KeySpace> Program::keySpaces() const { return State->Spaces; }
std::span<const Copy> Program::copies() const { return State->Kept; }
const Hearing &Program::hearing() const { return State->Heard; }
const Callbacks &Program::callbacks() const { return State->Led->Handed; }
const Paths &Program::paths() const { return State->Led->Ways; }
const Accesses &Program::accesses() const { return State->Asked->Accessed; }

const Lifetimes &Program::lifetimes() const { return State->Held->Lives; }

bool Program::endsByItself(Site at) const {
  return State->Ended->areEndingAt(at);
}

bool Program::seesAllCallers(const facts::Function &function) const {
  return function.is(facts::Trait::Closed) ||
         (State->Seen == Extent::Whole && State->HasMain);
}

Answer Program::isLive(facts::Index entity) const {
  return State->Held->Live[entity];
}

facts::Index Program::functionAt(Site site) const {
  return State->Facts.function(site).entity;
}

Answer Program::isLive(Site site) const { return isLive(functionAt(site)); }

std::string_view Program::entityName(facts::Index entity) const {
  return State->Facts.name(entity);
}

std::string_view Program::fileName(facts::Index file) const {
  return file == facts::none ? std::string_view("?")
                             : std::string_view(facts().files[file]);
}

facts::Position Program::position(Site site) const {
  return State->Facts.value(site).at;
}

} // namespace cachetidy::program
