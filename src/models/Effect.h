// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a call does: the words that models and checks share.

#ifndef CACHETIDY_MODELS_EFFECT_H
#define CACHETIDY_MODELS_EFFECT_H

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace cachetidy::models {

/// What a call does to the store that is its receiver (or to the world).
enum class Role : std::uint8_t {
  Read,    ///< looks a key up; the result tells whether it was there
  Access,  ///< looks a key up and makes an element where there is none
  Write,   ///< puts a value under a key
  Append,  ///< puts a value where no key is looked up: push_back, a queue
  Drop,    ///< removes some elements
  Clear,   ///< removes or replaces all elements
  Measure, ///< how many there are, or whether there are any
  End,     ///< the place behind the last element, which a failed read returns
  Iterate, ///< visits the elements in turn
  Through, ///< gives what is held: a smart pointer's get(), an iterator's ->
  Take,    ///< gives what is held, and leaves nothing behind: std::move
  Make,    ///< makes an object of its arguments: make_shared
  Once,    ///< runs a function if a flag says that it has not run: call_once
  Serve,   ///< comes back only when the program is to end: listen, exec
  Source,  ///< reads something outside the program that can change
  Mutate,  ///< changes such a thing
};

/// Where a call has something: an argument (from 0), or another place.
struct Slot {
  enum Kind : std::uint8_t {
    Nowhere,
    Argument,
    Receiver,
    Result
  } kind = Nowhere;
  std::uint8_t argument = 0;
  /// The first of a pair: `insert({key, value})` has its key in "arg0.first".
  enum Part : std::uint8_t { All, First, Second } part = All;

  bool operator==(const Slot &) const = default;
};

/// What kind of thing a source is.
enum class SourceKind : std::uint8_t {
  None,
  Database,
  File, ///< what is in it
  Path, ///< whether there is something, and where
  Network,
  Clock,
  Environment,
  Configuration,
  Process,
};

struct Effect {
  Role role = Role::Read;
  /// The store it is done to; a C function has it in an argument. Of Once the
  /// flag. Not of Through, Take and Source. An iterator stands for its store:
  /// std::find(begin...).
  Slot on = {Slot::Receiver};
  /// Of Read, Access, Write, Drop. Where there is none, the store holds one
  /// value, or the call does not say which it means.
  Slot key;
  /// Of Write, Append: what is put. Of Through, Take: what is given on. Of
  /// Once: the function. Of Read, Access: an output argument for what was
  /// found, where it is not the result.
  Slot value;
  /// Write: an entry that is there already is replaced.
  bool overwrites = false;
  /// Write: the part of the result that is true if the key was new.
  Slot inserted;
  SourceKind source = SourceKind::None; ///< of Source and Mutate
  /// Source: the result is a handle to read it by, not what is read: open().
  bool opens = false;
  /// Said by a model of our own, which cannot know the project's functions.
  bool isBuiltIn = false;
  /// Name of the model that says so, for `cachetidy models`.
  std::string_view api;

  bool operator==(const Effect &) const = default;
};

/// Role names, as the JSON spells them.
std::string_view roleName(Role role);
/// As a person would say it: "a database", "a file", "the clock".
std::string_view sourceName(SourceKind kind);

/// Members that an effect may have in JSON besides "is"; a bit set.
enum Member : std::uint8_t {
  Key = 1 << 0,
  Value = 1 << 1,
  Overwrites = 1 << 2,
  Inserted = 1 << 3,
  Of = 1 << 4,
  On = 1 << 5,
  Opens = 1 << 6,
};

struct MemberForm {
  Member member;
  std::string_view name;
};

/// How JSON spells a role, and which members come with it.
struct RoleForm {
  Role role;
  std::string_view name;
  std::uint8_t required; ///< of Member
  std::uint8_t optional; ///< of Member
};

struct SourceForm {
  SourceKind kind;
  std::string_view name; ///< in JSON
  std::string_view said; ///< in a message
};

std::span<const MemberForm> memberForms();
std::span<const RoleForm> roleForms();
std::span<const SourceForm> sourceForms();

/// The slot that "arg0.first" or its like means, or nothing.
std::optional<Slot> parseSlot(std::string_view text);

} // namespace cachetidy::models

#endif
