// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a call does: the words that models and checks share.

#ifndef CACHETIDY_MODELS_EFFECT_H
#define CACHETIDY_MODELS_EFFECT_H

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cachetidy::models {

/// What a call does to the store that is its receiver (or to the world).
enum class Role : std::uint8_t {
  Read,        ///< looks a key up; the result tells whether it was there
  Access,      ///< looks a key up and makes an element where there is none
  Write,       ///< puts a value under a key
  Load,        ///< looks a key up and runs a function for what is missing
  Append,      ///< puts a value where no key is looked up: push_back, a queue
  Drop,        ///< removes some elements
  DropPattern, ///< removes those whose keys match: a glob, a prefix
  Clear,       ///< removes or replaces all elements
  Expire,      ///< says when an element ends, or that it ends later
  Persist,     ///< takes back that an element ends
  Command,     ///< does what the words say that it is given: redisCommand
  Commit,      ///< does what calls that are deferred have asked for
  Defer,       ///< what is asked for from here on is deferred: MULTI
  Discard,     ///< forgets what calls that are deferred have asked for
  Measure,     ///< how many there are, or whether there are any
  End,      ///< the place behind the last element, which a failed read returns
  Iterate,  ///< visits the elements in turn
  Through,  ///< gives what is held: a smart pointer's get(), an iterator's ->
  Take,     ///< gives what is held, and leaves nothing behind: std::move
  Make,     ///< makes an object of its arguments: make_shared
  Once,     ///< runs a function if a flag says that it has not run: call_once
  Serve,    ///< comes back only when the program is to end: listen, exec
  Source,   ///< reads something outside the program that can change
  Mutate,   ///< changes such a thing
  Prepare,  ///< makes a handle by which such a thing is read or changed later
  Announce, ///< tells all who listen, in other processes as well
  Listen,   ///< has a function called when something happens, or waits for that
  Fire,     ///< calls those that have been registered with the object
  Resolve,  ///< finds a function by its name, which others can then call: dlsym
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
  /// That place and all arguments behind it: "arg1...", "receiver...".
  bool andOn = false;

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
  Cache, ///< entries that other processes change too
};

/// Where the entries are that a call speaks of.
enum class Keeping : std::uint8_t {
  Object,  ///< in the object it is done to
  Bounded, ///< there too, but that object lets entries go by size or by age
  Shared,  ///< outside the process: in the key space of a cache server
};

/// What a number says that tells how long an entry lives.
enum class Unit : std::uint8_t {
  Unsaid,
  Seconds,
  Milliseconds,
  Typed,   ///< its type tells: std::chrono::seconds
  Instant, ///< a point in time, not how long
};

/// How long an entry lives that is written with no time, or with none of note.
enum class Lifespan : std::uint8_t {
  Forever,
  Server,   ///< as the server is configured: not known
  Capacity, ///< until there is need of its room
  Kept,     ///< as long as was said before
};

/// How a call tells that the server is away or would not do it.
enum class Failure : std::uint8_t {
  Unsaid,
  Exception, ///< Effect::throws is its type
  Null,      ///< the result is a null pointer
  Status,    ///< the result, or an output, is a code
  Future,    ///< the result tells when it is waited for
};

/// A word of a command behind which the time stands, as in "EX 60".
struct TimeWord {
  std::string word;
  Unit unit = Unit::Unsaid;

  bool operator==(const TimeWord &) const = default;
};

struct Effect {
  Role role = Role::Read;
  /// The store it is done to; a C function has it in an argument. Of Once the
  /// flag. Not of Through, Take and Source. An iterator stands for its store:
  /// std::find(begin...).
  Slot on = {Slot::Receiver};
  /// Of Read, Access, Write, Drop. Where there is none, the store holds one
  /// value, or the call does not say which it means. Of Iterate: a glob that
  /// the keys match which it gives; without one, it gives all.
  Slot key;
  std::string keyAfter; ///< of commands: a word before the key, in capitals
  /// What is meant within the entry of the key: the field of a hash.
  Slot field;
  /// Of Write, Append: what is put. Of Through, Take: what is given on. Of
  /// Once: the function. Of Read, Access: an output argument for what was
  /// found, where it is not the result.
  Slot value;
  /// Write: an entry that is there already is replaced.
  bool overwrites = false;
  /// Write: the part of the result that is true if the key was new.
  Slot inserted;
  /// Of Source, Mutate, Prepare and Listen; of what reads a shared cache,
  /// Cache.
  SourceKind source = SourceKind::None;
  /// Source: the result is a handle to read it by, not what is read: open().
  bool opens = false;
  Keeping keeping = Keeping::Object;
  /// Of Shared, and of objects that all code shares: the name of the key space.
  std::string space;
  Slot ttl; ///< how long an entry lives that is written, in `unit`
  Unit unit = Unit::Unsaid;
  std::vector<TimeWord> ttlAfter; ///< of commands
  Lifespan without = Lifespan::Forever;
  Failure fails = Failure::Unsaid;
  std::string throws; ///< qualified name of a class, or empty
  /// The class below it that says that the server answers and would not do it:
  /// who catches that alone is not ready for a server that is away. Or empty.
  std::string rejects;
  /// Has no effect before a Commit.
  bool isDeferred = false;
  /// Of Source, Mutate, Prepare: the text that says what is read or changed, in
  /// the language of the database.
  Slot statement;
  /// Of the same: the name of the one thing that is meant, a table or a file;
  /// or an object of the class that is kept in it.
  Slot resource;
  /// Of the same: what stands for what was prepared, an object or a name.
  Slot handle;
  /// Of the same: a database in a file that the process opens itself, and no
  /// server that several processes come to.
  bool isEmbedded = false;
  bool adds = false; ///< Mutate: what is there already stays as it is
  Slot handler;      ///< Listen: the function
  Slot event;        ///< Listen: what it waits for, an object or a function
  Slot format; ///< of Command: words with placeholders, as printf has them
  Slot words;  ///< of Command: the words, where there is no format
  /// Said by a model of our own, which cannot know the project's functions.
  bool isBuiltIn = false;
  /// Name of the model that says so, for `cachetidy models`.
  std::string_view api;

  /// Whether its entries have no object of their own, but a key space that all
  /// code shares.
  bool isInSpace() const {
    return keeping == Keeping::Shared || !space.empty();
  }
  bool operator==(const Effect &) const = default;
};

/// How a text is made of others: to_string, append, snprintf.
struct Composition {
  /// How placeholders are written in a format.
  enum Style : std::uint8_t {
    Printf,   ///< %d, %s; %b takes two arguments
    Braces,   ///< {} and {0}
    Numbered, ///< %1, the lowest first, as in Qt
    Percents, ///< %1%, and printf's, as in Boost
    Dollars,  ///< $0
  };
  Slot of;     ///< the parts, in their order
  Slot format; ///< into which they are put; nowhere where they are joined
  Style style = Printf;
  Slot into;               ///< the text that is changed; the result otherwise
  bool overwrites = false; ///< `into` held nothing of note before
  std::string_view api;    ///< as in Effect

  bool operator==(const Composition &) const = default;
};

/// Role names, as the JSON spells them.
std::string_view roleName(Role role);
/// As a person would say it: "a database", "a file", "the clock".
std::string_view sourceName(SourceKind kind);

/// Members that an effect may have in JSON besides "is"; a bit set.
enum Member : std::uint32_t {
  Key = 1 << 0,
  Value = 1 << 1,
  Overwrites = 1 << 2,
  Inserted = 1 << 3,
  Of = 1 << 4,
  On = 1 << 5,
  Opens = 1 << 6,
  Field = 1 << 7,
  Store = 1 << 8,
  Space = 1 << 9,
  Ttl = 1 << 10,
  UnitOf = 1 << 11,
  TtlAfter = 1 << 12,
  Without = 1 << 13,
  Fails = 1 << 14,
  Throws = 1 << 15,
  Deferred = 1 << 16,
  Format = 1 << 17,
  WordsOf = 1 << 18,
  StatementOf = 1 << 19,
  Resource = 1 << 20,
  Handle = 1 << 21,
  Adds = 1 << 22,
  Handler = 1 << 23,
  Event = 1 << 24,
  Embedded = 1 << 25,
  Rejects = 1 << 26,
  KeyAfter = 1 << 27,
};

/// Those that a model may have for all its functions at once.
inline constexpr std::uint32_t commonMembers =
    Store | Space | Without | Fails | Throws | Rejects | Deferred;

struct MemberForm {
  Member member;
  std::string_view name;
};

/// How JSON spells a role, and which members come with it.
struct RoleForm {
  Role role;
  std::string_view name;
  std::uint32_t required; ///< of Member
  std::uint32_t optional; ///< of Member
};

struct SourceForm {
  SourceKind kind;
  std::string_view name; ///< in JSON
  std::string_view said; ///< in a message
};

/// How JSON spells one of a few words.
template <class Kind> struct WordForm {
  Kind kind;
  std::string_view name;
};

std::span<const MemberForm> memberForms();
std::span<const RoleForm> roleForms();
std::span<const SourceForm> sourceForms();
std::span<const WordForm<Keeping>> keepingForms();
std::span<const WordForm<Unit>> unitForms();
std::span<const WordForm<Lifespan>> lifespanForms();
std::span<const WordForm<Failure>> failureForms();
std::span<const WordForm<Composition::Style>> styleForms();

/// The slot that "arg0.first", "arg1..." or its like means, or nothing.
std::optional<Slot> parseSlot(std::string_view text);

} // namespace cachetidy::models

#endif
