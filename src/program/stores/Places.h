// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a value stands for: a store, an element of one, or neither.

#ifndef CACHETIDY_PROGRAM_STORES_PLACES_H
#define CACHETIDY_PROGRAM_STORES_PLACES_H

#include "program/linked/Closures.h"
#include "program/stores/Holders.h"

namespace cachetidy::program {

struct Place {
  /// The innermost variable or field; none for a parameter.
  facts::Index entity = facts::none;
  /// The static variable it is reached through, if it is.
  facts::Index root = facts::none;
  /// The parameter it is reached through, if it is: callers know which store.
  facts::Index parameter = facts::none;
  /// Not the store itself, but what it keeps under a key.
  bool isElement = false;
  /// Reached from the object that the function is a method of.
  bool ofThis = false;
  /// Reached through something const: it can be looked at, not changed.
  bool isReadOnly = false;
  Site key;    ///< of an element
  Site lookup; ///< the call or subscript that gave the element

  bool known() const {
    return entity != facts::none || parameter != facts::none;
  }
  bool isStore() const { return known() && !isElement; }
  bool operator==(const Place &) const = default;
};

/// Follows names, wrappers, iterators, references and accessors.
class Places {
public:
  explicit Places(const Linked &linked);

  const Place &of(Site site) const {
    return site.known() ? Known[Numbers[Starts[site.function] + site.value]]
                        : Known.front();
  }

  const Closures &closures() const { return Handed; }
  const Holders &holders() const { return Held; }

private:
  /// What keeps a walk from going round in circles.
  struct Walk {
    std::vector<Site> locals;
    unsigned depth = 0;
    unsigned calls = 0;
  };
  Place of(Site site, Walk &walk) const;
  Place ofField(Site site, Walk &walk) const;
  Place ofLocal(Site site, Walk &walk) const;
  Place ofCall(Site site, Walk &walk) const;
  Place ofModelledCall(Site site, const models::Effect &effect,
                       Walk &walk) const;
  Place returnedBy(Site call, Walk &walk) const;
  Place captured(Site site, Walk &walk) const;
  Place lent(Site parameter, Walk &walk) const;
  Place heldBy(Site handle, Walk &walk) const;
  bool isWrapper(Site site) const;
  bool isOnHandle(Site receiver) const;
  Place onReceiver(Site call, Place reached, Walk &walk) const;
  Place element(Place whole, Site key, Site lookup) const;

  const Linked &Facts;
  Closures Handed;
  Holders Held;
  /// Found once, because many questions are asked about each value. Most stand
  /// for nothing, which is the first of those known.
  std::vector<Place> Known;
  std::vector<facts::Index> Numbers; ///< of all values, into Known
  std::vector<std::size_t> Starts;   ///< of each function, into Numbers
};

} // namespace cachetidy::program

#endif
