// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From uses of keys to key spaces.

#include "program/spaces/Families.h"
#include "program/linked/Chosen.h"
#include "program/spaces/Batches.h"
#include "program/texts/Visited.h"

#include <algorithm>
#include <tuple>

namespace cachetidy::program {

using facts::ValueKind;
using models::Role;

std::string_view nameOf(Entry::Done done) {
  switch (done) {
  case Entry::Reads:
    return "read";
  case Entry::Writes:
    return "write";
  case Entry::Drops:
    return "drop";
  case Entry::Ends:
    return "expire";
  case Entry::Touches:
    return "use";
  }
  return "";
}

static Entry::Done doneBy(Role role) {
  switch (role) {
  case Role::Read:
    return Entry::Reads;
  case Role::Write:
  case Role::Load:
  case Role::Append:
    return Entry::Writes;
  case Role::Drop:
  case Role::DropPattern:
    return Entry::Drops;
  case Role::Expire:
  case Role::Persist:
    return Entry::Ends;
  default:
    return Entry::Touches;
  }
}

/// A flag or a function is no time: it is an argument of another overload.
static bool isTime(const Program &program, const Word &word) {
  if (word.size() != 1 || !word.front().value.site.known())
    return !word.empty();
  const facts::Type *type = program.linked().namedType(word.front().value.site);
  return !type || (type->kind != facts::TypeKind::Bool &&
                   type->kind != facts::TypeKind::Function);
}

static Entry::Life lifeOf(const Program &program, const Request &request) {
  if (isTime(program, request.ttl)) {
    const auto texts = program.requests().textsOf(request.ttl);
    bool isNone = texts == std::vector{keys::Pattern::literal("0")};
    if (!isNone)
      return Entry::Limited;
  }
  return request.effect->without == models::Lifespan::Forever ? Entry::Forever
                                                              : Entry::Unknown;
}

/// An entry; where it can be any that there is, those that are asked for.
static void addChosen(const Program &program, const Use &use, Entry entry,
                      KeySpace &space) {
  std::vector<Visited> visited;
  if (entry.family.plain() == keys::Pattern::hole(keys::Filling::Text)) {
    if (auto chosen = chosenAt(program.linked(), entry.at))
      entry.family = *chosen;
    else
      visited = visitedFor(program.linked(), program.texts(),
                           program.requests(), use);
  }
  if (visited.empty())
    space.entries.push_back(std::move(entry));
  for (Visited &of : visited) {
    entry.family = std::move(of.family);
    entry.at = of.at;
    space.entries.push_back(entry);
  }
}

static void addUses(const Program &program,
                    std::map<std::string, KeySpace> &spaces) {
  const Requests &asked = program.requests();
  const Batches batches(program.linked(), asked);
  for (const Use &use : asked.uses()) {
    const Request &request = asked.of(use);
    if (!batches.isSent(request))
      continue;
    KeySpace &space = spaces[std::string(request.space)];
    Entry entry{.done = doneBy(request.effect->role),
                .life = lifeOf(program, request),
                .at = asked.at(use),
                .value = request.value,
                .use = &use,
                .isOpen = use.isOpen};
    if (!use.fields.empty())
      entry.field = use.fields.front();
    for (const keys::Pattern &family : use.families) {
      // A pattern is what a glob matches.
      entry.family = request.effect->role == Role::DropPattern
                         ? keys::fromGlob(family)
                         : family;
      addChosen(program, use, entry, space);
    }
  }
  // What nobody comes to asks for nothing.
  for (const Requests::Unreadable &unread : asked.unread())
    if (program.isLive(unread.at) != Answer::No)
      spaces[std::string(unread.space)].isKnown = false;
}

static std::optional<Entry::Done> doneBy(Deed deed) {
  switch (deed) {
  case Deed::Lookup:
    return Entry::Reads;
  case Deed::Fill:
  case Deed::Count:
    return Entry::Writes;
  case Deed::Drop:
    return Entry::Drops;
  default:
    return std::nullopt;
  }
}

/// The families of a container whose keys are put together.
static std::optional<KeySpace> spaceOf(const Program &program,
                                       const Store &store) {
  KeySpace space{
      std::string(program.entityName(store.called)), &store, true, {}};
  bool isComposed = false;
  for (const Operation &operation : store.operations) {
    std::optional<Entry::Done> done = doneBy(operation.deed);
    if (!done || !operation.key.known() ||
        operation.key.function != operation.at.function)
      continue;
    for (const keys::Pattern &family :
         program.texts().of(argumentOf(operation.at, operation.key))) {
      isComposed |= family.pieces().size() > 1;
      View value = operation.value.known()
                       ? argumentOf(operation.at, operation.value)
                       : View();
      space.entries.push_back({.done = *done,
                               .at = operation.at,
                               .family = family,
                               .value = std::move(value)});
    }
  }
  if (!isComposed)
    return std::nullopt;
  return space;
}

std::vector<KeySpace> findKeySpaces(const Program &program) {
  std::map<std::string, KeySpace> named;
  addUses(program, named);
  std::vector<KeySpace> spaces;
  for (auto &[name, space] : named) {
    space.name = name;
    spaces.push_back(std::move(space));
  }
  for (const Store &store : program.stores())
    if (std::optional<KeySpace> space = spaceOf(program, store))
      spaces.push_back(std::move(*space));
  for (KeySpace &space : spaces)
    std::ranges::sort(space.entries, {}, [&](const Entry &entry) {
      return std::tuple(program.position(entry.at), entry.at, entry.family,
                        entry.done);
    });
  return spaces;
}

} // namespace cachetidy::program
