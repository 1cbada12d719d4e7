// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The caches of a program: who fills, reads and drops each, what it is made of,
// and who changes that. With names in the place of indices, so that whoever
// shows it needs no program.

#ifndef CACHETIDY_REPORT_CACHEMAP_H
#define CACHETIDY_REPORT_CACHEMAP_H

#include "rules/Finding.h"

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

namespace cachetidy::report {

/// What a function does at one place.
struct Act {
  rules::Location at; ///< its line is 0 where that is not known
  std::string function;

  bool operator==(const Act &) const = default;
};

/// Something done to what a cache keeps.
struct Use {
  enum Kind : std::uint8_t { LooksUp, Fills, Drops, Other } kind = Other;
  Act act;
  std::string deed;  ///< in one word, for people
  std::string lives; ///< of what is written: "for ever", "for a time", or empty

  bool operator==(const Use &) const = default;
};

/// Something that a cache is made of: outside the program, or state of its own.
struct Source {
  Act act; ///< reads it
  std::string resource;
  /// Of the program itself: whoever changes it is in the program.
  bool isOwnState = false;

  bool operator==(const Source &) const = default;
};

/// A change of such a thing.
struct Change {
  /// The first of these that is so of one of its fills.
  enum End : std::uint8_t { LeadsToNoDrop, LeadsToDrop, NothingDrops };
  Act act;
  std::string resource;
  std::string source; ///< the resource of the source in which it can be seen
  End end = NothingDrops;
  /// With LeadsToNoDrop: who forgets it, the change itself or its callers.
  std::vector<Act> forgotten;

  bool operator==(const Change &) const = default;
};

/// A store of the process, or a family of keys.
struct Cache {
  std::string name;
  rules::Location declared = {}; ///< of a store
  std::vector<Use> uses = {};
  std::vector<Source> sources = {};
  std::vector<Change> changes = {};
  /// What it keeps is known to be a copy, and nothing that lives drops it.
  bool isNeverDropped = false;
  /// Why it can do without drops; empty where it cannot, and where nothing is
  /// known.
  std::string excuse = {};

  bool operator==(const Cache &) const = default;
};

struct KeySpace {
  std::string name;
  std::vector<Cache> families;

  bool operator==(const KeySpace &) const = default;
};

struct CacheMap {
  std::string root;                  ///< absolute: what paths are relative to
  std::vector<KeySpace> spaces = {}; ///< of cache servers
  std::vector<Cache> stores = {};    ///< of the process
  /// Where statements or commands stand that were not understood: what they
  /// read and change is unknown.
  std::vector<Act> unread = {};

  bool operator==(const CacheMap &) const = default;
};

/// Every place that is named in it.
std::vector<rules::Location *> placesOf(CacheMap &map);

/// What a reviewer wants to know of a cache first.
enum class Upkeep : std::uint8_t {
  Forgotten,    ///< a change of what it is made of leads to no drop
  NeverDropped, ///< it is made of what can change, and nothing drops it
  KeptUp,
  Unknown
};

Upkeep upkeepOf(const Cache &cache);

/// Paths below `directory`, which is absolute, are shown relative to it.
void writeText(std::ostream &out, const CacheMap &map,
               const std::string &directory);

void writeJson(std::ostream &out, const CacheMap &map);

} // namespace cachetidy::report

#endif
