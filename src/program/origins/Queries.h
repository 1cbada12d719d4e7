// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The queries whose answers a value is made of, as they stand in the source.

#ifndef CACHETIDY_PROGRAM_ORIGINS_QUERIES_H
#define CACHETIDY_PROGRAM_ORIGINS_QUERIES_H

#include "program/texts/Texts.h"

#include <optional>
#include <set>
#include <span>
#include <vector>

namespace cachetidy::program {

struct Query {
  Site at;          ///< the literal
  std::string text; ///< as it is written
  /// The tables that it reads, in small letters.
  std::set<std::string> tables;
  /// The columns that are to equal what the run puts in.
  std::set<std::string> chosenBy = {};
};

/// Of two values that have no query in common, one of each.
struct OtherQueries {
  Query ofOne, ofOther;
  bool isOfOneTable = false; ///< as well: they may ask for the same of it
  /// Rows are chosen by one column here, and by another one there.
  bool isByOtherColumns = false;
};

/// Those that a value is made of, in the order in which they are met; empty
/// where none is seen.
std::vector<Query> queriesOf(const Linked &linked, const View &value);

/// Of what two values are made of. Nothing where they have one in common, or
/// one is made of none.
std::optional<OtherQueries> findOtherQueries(std::span<const Query> first,
                                             std::span<const Query> second);

/// Whether who calls gives all that a key is made of, and with that what is
/// asked for: not where a row gives its own key.
bool isAskedBy(const Linked &linked, std::span<const TextPart> key,
               const View &value, Site at);

} // namespace cachetidy::program

#endif
