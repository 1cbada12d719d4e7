// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One unit is read again for many.
//
// A header has changed, and what it shows has not (extract/Outline.h): so what
// a unit says of all else is what it said, if it says no name of what is
// offered otherwise than before; and what it says of the header is what another
// says that said the same of it before.

#ifndef CACHETIDY_STORE_RENEWAL_H
#define CACHETIDY_STORE_RENEWAL_H

#include "facts/Container.h"
#include "store/Mentioned.h"
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

  /// Which requests are to be extracted for others. To be asked again when
  /// these were: who says names that have changed stands in for nobody, and
  /// another may.
  std::vector<std::size_t> standIns() const;

  /// Request, and what extracting it would give.
  using Renewed = std::pair<std::size_t, Outcome>;

  /// What one of them gave, or null where it gave nothing: the others that are
  /// so told what they would give. None where the header shows something else,
  /// or anything else is not what it was.
  std::vector<Renewed> renew(std::size_t standIn, const Outcome *now);

private:
  /// Requests of which the same has changed, and that said the same of it.
  struct Likeness {
    std::vector<InputIndex> changed;
    std::vector<std::string> blocks; ///< names of those about what has changed
    auto operator<=>(const Likeness &) const = default;
  };
  using Group = std::vector<std::size_t>;
  struct Replacement;

  /// What is asked of a block, which is in many units and read once.
  struct Place {
    std::string file; ///< of which it tells; empty for what is nowhere
    std::vector<std::string> others; ///< in which something else stands
  };

  void add(std::size_t request);
  const Place &placeOf(const facts::Block &block);
  std::string pathOf(InputIndex index);
  bool findChanges(const Likeness &likeness, const Outcome &now,
                   Replacement &found);
  bool replaces(const Likeness &likeness, const Outcome &last,
                const Outcome &now, Replacement &found);
  void keepSilent(Group &group, const Replacement &replacement);
  std::optional<Outcome> renewed(const Outcome &last,
                                 const Replacement &replacement);

  Store &Kept;
  std::span<const Memory> Memories;
  /// The first of each is the stand-in.
  std::map<Likeness, Group> Groups;
  std::map<std::string, Place, std::less<>> Places; ///< by block
};

} // namespace cachetidy::store

#endif
