// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What caches keep of things outside the program, and what becomes of it when
// these change.

#ifndef CACHETIDY_PROGRAM_COPIES_COPIES_H
#define CACHETIDY_PROGRAM_COPIES_COPIES_H

#include "program/fills/Fills.h"
#include "program/spaces/Families.h"

#include <set>

namespace cachetidy::program {

/// Something that the program keeps in memory itself, and who changes it.
struct State {
  Access read;
  std::vector<Access> changes = {}; ///< by live code, sorted by place
};

/// Where live code drops a copy, gives it an end, or writes it anew: sorted by
/// place, each once. Copies that are dropped together share it.
class DropSites {
public:
  DropSites() = default;
  explicit DropSites(std::vector<Site> sites)
      : Sites(std::make_shared<const std::vector<Site>>(std::move(sites))) {}

  auto begin() const { return all().begin(); }
  auto end() const { return all().end(); }
  bool empty() const { return all().empty(); }
  Site front() const { return all().front(); }

private:
  std::span<const Site> all() const {
    return Sites ? std::span<const Site>(*Sites) : std::span<const Site>();
  }

  std::shared_ptr<const std::vector<Site>> Sites;
};

/// What one fill keeps: of a family of keys, or in a store of the process.
struct Copy {
  Site at;     ///< the fill, in the function that knows the key
  Site lookup; ///< the one that found nothing
  View value;
  const Store *store = nullptr; ///< null in a key space
  /// Of what callers put into one object of a class: which one; else none.
  facts::Index holder = facts::none;
  /// In a key space: its name, and what the key can be.
  std::string space = {};
  std::vector<keys::Pattern> families = {};
  const Use *use = nullptr; ///< the write; null in a store

  /// What it is a copy of, as far as that is known.
  std::vector<const Access *> reads = {};
  /// In a store: members of its object and variables that it is a copy of.
  std::vector<State> states = {};
  DropSites drops = {};
  /// Those of the drops that count up a version in its key.
  std::set<Site> counts = {};
  /// What drops from other objects of its class, where nothing drops it; else
  /// unknown.
  Site remedy = {};
  Entry::Life life = Entry::Unknown;
  /// How long it lives, where that is written there as a number.
  std::optional<unsigned> seconds = {};
  /// Who looks it up asks first whether it is still good: by a version in its
  /// key that others set, or by dropping it where it finds that it is not.
  bool isCheckedOnLookup = false;
  /// Of all there is: it is emptied and filled anew by one function, and nobody
  /// who asks for something fills it.
  bool isMirror = false;
  /// Its function says who drops it, and that is so.
  bool isUnderContract = false;
};

/// Whether one of its drops stands in one of these functions.
bool isDroppedIn(const Program &program, const Copy &copy,
                 const FunctionSet &functions);

/// What is put into a store or removed from it there, through calls of its
/// object's methods as well; null for other drops, and in a key space.
const Operation *operationAt(const Copy &copy, Site drop);

/// Sorted by where they are filled. Of a key space in which commands are given
/// that could not be read there are none: one of them may be the drop.
std::vector<Copy> findCopies(const Program &program);

} // namespace cachetidy::program

#endif
