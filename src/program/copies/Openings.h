// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Flags beside stores, and who says by one that nothing is there.

#ifndef CACHETIDY_PROGRAM_COPIES_OPENINGS_H
#define CACHETIDY_PROGRAM_COPIES_OPENINGS_H

#include "program/Program.h"
#include "program/linked/Stores.h"

#include <map>

namespace cachetidy::program {

/// Where a flag is given another value than a fill gives it.
struct Openings {
  std::vector<Site> sites;
  bool areKnown = false;
};

/// Flags beside values, which say whether these are there: who gives one the
/// other value drops what it stands for.
class Gates {
public:
  /// Takes the program by reference: it must outlive it.
  explicit Gates(const Program &program);

  /// None where the fill is behind no flag.
  Openings openingsOf(const Operation &fill) const;

private:
  const Linked &Facts;
  std::multimap<facts::Index, const Store *> ByEntity;
};

} // namespace cachetidy::program

#endif
