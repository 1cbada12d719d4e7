// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which entries of a key space can be the same.

#include "program/spaces/Relatives.h"

#include <algorithm>

namespace cachetidy::program {

bool isSameFamily(const keys::Pattern &one, const keys::Pattern &other) {
  return keys::mayBeEqual(one.plain(), other.plain()) ||
         keys::covers(one.plain(), other.plain());
}

/// Of which nothing is known: from a list that was put together, say.
static bool isAnyText(const keys::Pattern &family) {
  return family.pieces().size() == 1 &&
         family.pieces().front().kind == keys::Piece::Hole &&
         family.pieces().front().filling == keys::Filling::Text;
}

Relatives::Relatives(const KeySpace &space) {
  for (const Entry &entry : space.entries)
    if (entry.isOpen || isAnyText(entry.family))
      Unknown.push_back(&entry);
    else
      ByHead.emplace_back(keys::headOf(entry.family), &entry);
  std::ranges::sort(ByHead);
}

void Relatives::addLike(const keys::Pattern &family,
                        std::vector<const Entry *> &found) const {
  const std::string_view head = keys::headOf(family);
  auto add = [&](const Headed &headed) {
    if (isSameFamily(headed.second->family, family))
      found.push_back(headed.second);
  };
  // Those that begin with less of it, and those that begin with all of it.
  for (std::size_t size = 0; size < head.size(); ++size)
    std::ranges::for_each(std::ranges::equal_range(ByHead, head.substr(0, size),
                                                   {}, &Headed::first),
                          add);
  for (auto at = std::ranges::lower_bound(ByHead, head, {}, &Headed::first);
       at != ByHead.end() && at->first.starts_with(head); ++at)
    add(*at);
}

std::vector<const Entry *>
Relatives::of(std::span<const keys::Pattern> families) const {
  std::vector<const Entry *> found = Unknown;
  for (const keys::Pattern &family : families)
    addLike(family, found);
  std::ranges::sort(found);
  found.erase(std::ranges::unique(found).begin(), found.end());
  return found;
}

} // namespace cachetidy::program
