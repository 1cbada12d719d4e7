// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The spelling of roles, sources and slots.

#include "models/Effect.h"

#include <algorithm>
#include <charconv>

namespace cachetidy::models {

static constexpr MemberForm members[] = {
    {Key, "key"},           {Value, "value"}, {Overwrites, "overwrites"},
    {Inserted, "inserted"}, {Of, "of"},       {On, "on"},
    {Opens, "opens"},
};

static constexpr RoleForm roles[] = {
    {Role::Read, "read", 0, Key | Value | On},
    {Role::Access, "access", 0, Key | Value | On},
    {Role::Write, "write", 0, Key | Value | Overwrites | Inserted | On},
    {Role::Append, "append", 0, Value | On},
    {Role::Drop, "drop", 0, Key | On},
    {Role::Clear, "clear", 0, On},
    {Role::Measure, "measure", 0, On},
    {Role::End, "end", 0, On},
    {Role::Iterate, "iterate", 0, On},
    {Role::Through, "through", Value, 0},
    {Role::Take, "take", Value, 0},
    {Role::Make, "make", 0, 0},
    {Role::Once, "once", Value, On},
    {Role::Serve, "serve", 0, 0},
    {Role::Source, "source", Of, Opens},
    {Role::Mutate, "mutate", Of, 0},
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
};

std::span<const MemberForm> memberForms() { return members; }
std::span<const RoleForm> roleForms() { return roles; }
std::span<const SourceForm> sourceForms() { return sources; }

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
