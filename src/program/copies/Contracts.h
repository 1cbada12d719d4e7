// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What functions say of who drops what they keep, and whether it is so.

#ifndef CACHETIDY_PROGRAM_COPIES_CONTRACTS_H
#define CACHETIDY_PROGRAM_COPIES_CONTRACTS_H

#include "program/copies/Copies.h"

namespace cachetidy::program {

/// `[[clang::annotate("cachetidy::invalidated_by", "name")]]`, or a comment
/// `// cachetidy: invalidated by name`.
struct Contract {
  facts::Index function = facts::none; ///< whose it is; into Unit::functions
  std::string_view invalidator;        ///< as it is written
  /// A function of that name, or one that it is the end of the name of; an
  /// entity, or none.
  facts::Index found = facts::none;
  enum State : std::uint8_t {
    Unknown, ///< what the function fills was not seen
    Kept,
    Missing,      ///< no such function is defined
    Dead,         ///< nothing calls it
    DropsAnother, ///< it comes to no drop of what the function fills
  } state = Unknown;
};

/// What the function of a contract keeps.
std::vector<const Copy *> keptBy(const Program &program,
                                 const Contract &contract,
                                 std::span<const Copy> copies);

/// Of a whole program, in the order of the functions. `copies` are those of the
/// program.
std::vector<Contract> findContracts(const Program &program,
                                    std::span<const Copy> copies);

} // namespace cachetidy::program

#endif
