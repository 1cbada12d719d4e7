// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The spelling of roles, sources and slots.

#include "models/Effect.h"

#include <algorithm>
#include <charconv>

namespace cachetidy::models {

static constexpr MemberForm members[] = {
    {Key, "key"},           {Value, "value"},     {Overwrites, "overwrites"},
    {Inserted, "inserted"}, {Of, "of"},           {On, "on"},
    {Opens, "opens"},       {Field, "field"},     {Store, "store"},
    {Space, "space"},       {Ttl, "ttl"},         {UnitOf, "unit"},
    {TtlAfter, "ttlAfter"}, {Without, "without"}, {Fails, "fails"},
    {Throws, "throws"},     {Rejects, "rejects"}, {Deferred, "deferred"},
    {Format, "format"},     {WordsOf, "words"},   {StatementOf, "statement"},
    {Resource, "resource"}, {Handle, "handle"},   {Adds, "adds"},
    {Handler, "handler"},   {Event, "event"},     {Embedded, "embedded"},
    {KeyAfter, "keyAfter"},
};

/// Of all that is done to a store.
static constexpr std::uint32_t done =
    On | Store | Space | Fails | Throws | Rejects | Deferred;
/// Which of the things of its kind is meant.
static constexpr std::uint32_t meant =
    StatementOf | Resource | Handle | Embedded;
static constexpr std::uint32_t timed = Ttl | UnitOf | TtlAfter | Without;

static constexpr RoleForm roles[] = {
    {Role::Read, "read", 0, Key | Field | Value | done},
    {Role::Access, "access", 0, Key | Value | done},
    {Role::Write, "write", 0,
     Key | Field | Value | Overwrites | Inserted | timed | done},
    {Role::Load, "load", 0, Key | Value | timed | done},
    {Role::Append, "append", 0, Value | done},
    {Role::Drop, "drop", 0, Key | Field | done},
    {Role::DropPattern, "drop-pattern", 0, Key | done},
    {Role::Clear, "clear", 0, done},
    {Role::Expire, "expire", 0, Key | Ttl | UnitOf | done},
    {Role::Persist, "persist", 0, Key | done},
    {Role::Command, "command", 0, Format | WordsOf | done},
    {Role::Commit, "commit", 0, On | Store | Space | Fails | Throws | Rejects},
    {Role::Defer, "defer", 0, On | Store | Space | Fails | Throws | Rejects},
    {Role::Discard, "discard", 0,
     On | Store | Space | Fails | Throws | Rejects},
    {Role::Measure, "measure", 0, On | Store},
    {Role::End, "end", 0, On},
    {Role::Iterate, "iterate", 0, Key | KeyAfter | On | Store},
    {Role::Through, "through", Value, 0},
    {Role::Take, "take", Value, 0},
    {Role::Make, "make", 0, 0},
    {Role::Once, "once", Value, On},
    {Role::Serve, "serve", 0, 0},
    {Role::Source, "source", Of, Opens | meant},
    {Role::Mutate, "mutate", Of, Adds | meant},
    {Role::Prepare, "prepare", Of, meant},
    {Role::Announce, "announce", 0,
     Of | Store | Space | Fails | Throws | Rejects},
    {Role::Listen, "listen", 0, Handler | Event | Of | Store | Space},
    {Role::Fire, "fire", 0, 0},
    {Role::Resolve, "resolve", 0, 0},
};

static constexpr SourceForm sources[] = {
    {SourceKind::Database, "database", "a database"},
    {SourceKind::File, "file", "a file"},
    {SourceKind::Path, "path", "where files are"},
    {SourceKind::Network, "network", "the network"},
    {SourceKind::Clock, "clock", "the clock"},
    {SourceKind::Environment, "environment", "the environment"},
    {SourceKind::Configuration, "configuration", "the configuration"},
    {SourceKind::Process, "process", "another process or the system"},
    {SourceKind::Cache, "cache", "a shared cache"},
};

static constexpr WordForm<Keeping> keepings[] = {
    {Keeping::Object, "object"},
    {Keeping::Bounded, "bounded"},
    {Keeping::Shared, "shared"},
};

static constexpr WordForm<Unit> units[] = {
    {Unit::Seconds, "s"},
    {Unit::Milliseconds, "ms"},
    {Unit::Typed, "type"},
    {Unit::Instant, "instant"},
};

static constexpr WordForm<Lifespan> lifespans[] = {
    {Lifespan::Forever, "forever"},
    {Lifespan::Server, "server"},
    {Lifespan::Capacity, "capacity"},
    {Lifespan::Kept, "kept"},
};

static constexpr WordForm<Failure> failures[] = {
    {Failure::Exception, "exception"},
    {Failure::Null, "null"},
    {Failure::Status, "status"},
    {Failure::Future, "future"},
};

static constexpr WordForm<Composition::Style> styles[] = {
    {Composition::Printf, "printf"},     {Composition::Braces, "braces"},
    {Composition::Numbered, "numbered"}, {Composition::Percents, "percents"},
    {Composition::Dollars, "dollars"},
};

std::span<const MemberForm> memberForms() { return members; }
std::span<const RoleForm> roleForms() { return roles; }
std::span<const SourceForm> sourceForms() { return sources; }
std::span<const WordForm<Keeping>> keepingForms() { return keepings; }
std::span<const WordForm<Unit>> unitForms() { return units; }
std::span<const WordForm<Lifespan>> lifespanForms() { return lifespans; }
std::span<const WordForm<Failure>> failureForms() { return failures; }
std::span<const WordForm<Composition::Style>> styleForms() { return styles; }

std::string_view roleName(Role role) {
  return std::ranges::find(roles, role, &RoleForm::role)->name;
}

std::string_view sourceName(SourceKind kind) {
  const auto *form = std::ranges::find(sources, kind, &SourceForm::kind);
  return form == std::end(sources) ? "nothing that changes" : form->said;
}

/// The digits after "arg", without leading zeros, at most two of them.
static std::optional<std::uint8_t> parseArgument(std::string_view digits) {
  std::uint8_t number = 0;
  const char *end = digits.data() + digits.size();
  auto [rest, error] = std::from_chars(digits.data(), end, number);
  bool canonical = digits.size() == 1 || (digits.size() == 2 && number >= 10);
  if (error != std::errc() || rest != end || !canonical)
    return std::nullopt;
  return number;
}

static std::optional<Slot> parsePlace(std::string_view text) {
  if (text == "receiver")
    return Slot{Slot::Receiver};
  if (text == "result")
    return Slot{Slot::Result};
  if (!text.starts_with("arg"))
    return std::nullopt;
  std::optional<std::uint8_t> argument = parseArgument(text.substr(3));
  if (!argument)
    return std::nullopt;
  return Slot{Slot::Argument, *argument};
}

std::optional<Slot> parseSlot(std::string_view text) {
  constexpr std::string_view more = "...";
  if (text.ends_with(more)) {
    text.remove_suffix(more.size());
    std::optional<Slot> first = parsePlace(text);
    if (!first || first->kind == Slot::Result)
      return std::nullopt;
    first->andOn = true;
    return first;
  }
  auto part = Slot::All;
  if (text.ends_with(".first"))
    part = Slot::First;
  else if (text.ends_with(".second"))
    part = Slot::Second;
  std::optional<Slot> slot =
      parsePlace(part == Slot::All ? text : text.substr(0, text.rfind('.')));
  if (slot)
    slot->part = part;
  return slot;
}

} // namespace cachetidy::models
