// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The places that keep values, and what the program does to each.

#ifndef CACHETIDY_PROGRAM_LINKED_STORES_H
#define CACHETIDY_PROGRAM_LINKED_STORES_H

#include "facts/Unit.h"
#include "models/Models.h"

#include <string_view>
#include <tuple>
#include <vector>

namespace cachetidy::program {

/// A value of a function's body.
struct Site {
  facts::Index function = facts::none; ///< into Unit::functions
  facts::Index value = facts::none;    ///< into its Body::values

  bool known() const { return function != facts::none; }
  auto operator<=>(const Site &) const = default;
};

/// For sets that are only asked what is in them.
struct SitesHash {
  template <class... Sites>
  std::size_t operator()(const std::tuple<Sites...> &sites) const {
    std::uint64_t hash = 0;
    auto mix = [&](const Site &site) {
      hash = (hash ^ (std::uint64_t(site.function) << 32 | site.value)) *
             0x9E3779B97F4A7C15;
      hash ^= hash >> 29;
    };
    std::apply([&](const Sites &...each) { (mix(each), ...); }, sites);
    return hash;
  }
};

/// What one place in the code does to a store.
enum class Deed : std::uint8_t {
  Lookup,  ///< asks for a key
  Fill,    ///< puts a value under a key
  Append,  ///< puts a value under no key
  Drop,    ///< removes some, or makes one empty again
  Clear,   ///< removes everything
  Replace, ///< puts something else in the place of the whole
  Initial, ///< what it holds from the start
  Measure, ///< asks for the size
  Iterate, ///< visits the elements
  Read,    ///< uses an element's value
  Weigh,   ///< compares an element's value with another, or reckons with it
  Give,    ///< returns the store itself to callers that other units may hold
  Count,   ///< counts up, or adds to, the value that is kept under a key
  Escape,  ///< hands the store to code that was not seen
};

/// In one word, for people.
std::string_view nameOf(Deed deed);

/// Whether something is there afterwards that was put in.
constexpr bool puts(Deed deed) {
  return deed == Deed::Fill || deed == Deed::Replace || deed == Deed::Append;
}

struct Operation {
  Deed deed = Deed::Lookup;
  Site at;         ///< the call or assignment
  Site key = {};   ///< unknown where there is none
  Site value = {}; ///< of Fill, Append and Replace
  /// Of a Fill that happens where a lookup of the same store has missed: that
  /// lookup; of others unknown.
  Site missed = {};
  /// With `missed`: the store whose being empty let it happen, where that is
  /// another: a flag, the key of the last call. Else none.
  facts::Index gate = facts::none;
  /// With `missed`: it also happens where something was found, but found to be
  /// out of date, or unfit in another way.
  bool isRevalidated = false;
  /// Of a Fill or Append: into an entry that is there already, as one of an
  /// array is. The store has no more entries than before.
  bool isInPlace = false;
  /// Of a Drop: only of a part of what is kept under a key; the entry stays.
  bool isOfPart = false;
  /// The static variable through which the store is reached here; none where it
  /// is reached from the object of a method.
  facts::Index root = facts::none;
  /// Of what callers have a method do to its own object: the variable or member
  /// that is this object; none where that is not known.
  facts::Index holder = facts::none;

  auto operator<=>(const Operation &) const = default;
};

/// A field of objects that several static variables hold is a store for each of
/// these, and one more for all objects of its class.
struct Store {
  /// The variable or field that holds the values.
  facts::Index entity = facts::none;
  /// The variable with static or thread storage through which it is reached;
  /// none for a field of all objects of its class.
  facts::Index root = facts::none;
  /// By what people know it: the entity, or, of the one thing that a wrapper
  /// keeps, the root.
  facts::Index called = facts::none;
  /// The container's type, wrappers taken off; none where it is unknown.
  facts::Index type = facts::none;
  facts::Position declared;
  /// It lets entries go by itself: by size or by age.
  bool isBounded = false;
  std::vector<Operation> operations; ///< sorted
  /// Fills of operations whose key and value are parameters, as each caller has
  /// them: the call, what it gives, and the lookup that led to it.
  std::vector<Operation> given = {};
  /// What a method does to its own object, as its callers have it.
  struct OnObject {
    Site within;                       ///< in the method
    Site at;                           ///< the call on the object
    facts::Index holder = facts::none; ///< as of an operation
  };
  std::vector<OnObject> onObjects = {};
};

} // namespace cachetidy::program

#endif
