// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which entries of a key space can be the same.

#ifndef CACHETIDY_PROGRAM_SPACES_RELATIVES_H
#define CACHETIDY_PROGRAM_SPACES_RELATIVES_H

#include "program/spaces/Families.h"

#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace cachetidy::program {

/// Whether a key can be of both, or whoever means the other means this one.
bool isSameFamily(const keys::Pattern &one, const keys::Pattern &other);

/// Most families are told apart by how they begin, so that no entry need be
/// compared with all others.
class Relatives {
public:
  /// It must outlive them.
  explicit Relatives(const KeySpace &space);

  /// The entries that can be of one of these families, those of unknown keys
  /// among them; sorted by where they stand.
  std::vector<const Entry *> of(std::span<const keys::Pattern> families) const;

private:
  using Headed = std::pair<std::string_view, const Entry *>;

  void addLike(const keys::Pattern &family,
               std::vector<const Entry *> &found) const;

  std::vector<Headed> ByHead;         ///< sorted
  std::vector<const Entry *> Unknown; ///< that can be of any family
};

} // namespace cachetidy::program

#endif
