// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The queries whose answers a value is made of, as they stand in the source.

#ifndef CACHETIDY_PROGRAM_QUERIES_H
#define CACHETIDY_PROGRAM_QUERIES_H

#include "program/Texts.h"

#include <set>

namespace cachetidy::program {

struct Query {
  Site at;          ///< the literal
  std::string text; ///< as it is written
  /// The tables that it reads, in small letters.
  std::set<std::string> tables;
};

/// In the order in which they are met; empty where none is seen.
std::vector<Query> queriesOf(const Linked &linked, const View &value);

} // namespace cachetidy::program

#endif
