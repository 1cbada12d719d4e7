// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One unit is read again for many.
//
// A header has changed, and its outline has not (extract/Outline.h): so what a
// unit says of all else is what it said, and what it says of the header is what
// another says that said the same of it before.

#ifndef CACHETIDY_STORE_RENEWAL_H
#define CACHETIDY_STORE_RENEWAL_H

#include "facts/Container.h"
#include "store/Store.h"

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace cachetidy::store {

class Renewal {
public:
  /// Of what a store gave for some requests. Both must outlive it.
  Renewal(Store &store, std::span<const Memory> memories);

  /// Which requests are to be extracted for others.
  std::vector<std::size_t> standIns() const;

  /// Request, and what extracting it would give.
  using Renewed = std::pair<std::size_t, Outcome>;

  /// What one of them gave: the others that are so told what they would give.
  /// None where the outline is another, or anything else is not what it was.
  std::vector<Renewed> renew(std::size_t standIn, const Outcome &now);

private:
  /// Requests of which the same has changed, and that said the same of it.
  struct Likeness {
    std::vector<InputIndex> changed;
    std::vector<std::string> blocks; ///< names of those about what has changed
    auto operator<=>(const Likeness &) const = default;
  };
  struct Replacement;

  void add(std::size_t request);
  const std::string &fileOf(const facts::Block &block);
  std::string pathOf(InputIndex index);
  bool replaces(const Likeness &likeness, const Outcome &last,
                const Outcome &now, Replacement &found);
  std::optional<Outcome> renewed(const Outcome &last,
                                 const Replacement &replacement);

  Store &Kept;
  std::span<const Memory> Memories;
  /// The first of each is the stand-in.
  std::map<Likeness, std::vector<std::size_t>> Groups;
  std::map<std::string, std::string, std::less<>> Files; ///< by block
};

} // namespace cachetidy::store

#endif
