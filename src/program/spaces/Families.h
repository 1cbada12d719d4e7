// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Key spaces, and the families of keys in them.

#ifndef CACHETIDY_PROGRAM_SPACES_FAMILIES_H
#define CACHETIDY_PROGRAM_SPACES_FAMILIES_H

#include "program/Program.h"

#include <map>

namespace cachetidy::program {

/// What is done to entries of one family at one place.
struct Entry {
  enum Done : std::uint8_t {
    Reads,
    Writes, ///< or makes what is missing
    Drops,
    Ends,    ///< says when they end, or that they do not
    Touches, ///< may do any of these
  } done = Reads;
  /// How long an entry lives that is written.
  enum Life : std::uint8_t { Unknown, Forever, Limited } life = Unknown;
  Site at = {};
  keys::Pattern family = {};
  /// Of a hash: what its field can be; no pieces where the whole is meant.
  keys::Pattern field = {};
  View value = {};
  const Use *use = nullptr; ///< null for a container's entry
  bool isOpen = false;      ///< the key comes from callers that were not seen
};

/// All that is done under keys that are texts, where keys of all who use it
/// meet: a key space, or a container.
struct KeySpace {
  std::string name;
  const Store *store = nullptr; ///< null for that of a cache server
  /// False where a command was given that could not be read.
  bool isKnown = true;
  std::vector<Entry> entries; ///< sorted by where they stand
};

/// In a fixed order.
std::vector<KeySpace> findKeySpaces(const Program &program);

/// In one word, for people.
std::string_view nameOf(Entry::Done done);

} // namespace cachetidy::program

#endif
