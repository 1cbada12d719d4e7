// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How far one has come in following a value backwards.

#ifndef CACHETIDY_PROGRAM_ORIGINS_ORIGINWALK_H
#define CACHETIDY_PROGRAM_ORIGINS_ORIGINWALK_H

#include "program/origins/Origins.h"

#include <unordered_set>

namespace cachetidy::program {

struct Tracing::Walk {
  Origins result;
  Site user = {}; ///< what is put into a name after that does not count
  std::vector<Site> calls; ///< entered, and not left yet
  /// The method that is called on what is followed: what others put into the
  /// same object counts as far as it may give that back.
  Site reader = {};
  /// A value, the call it is seen from, and the reader.
  std::unordered_set<std::tuple<Site, Site, Site>, SitesHash> seen;
  /// A call, what it puts something into, and the call it is seen from.
  std::unordered_set<std::tuple<Site, Site, Site>, SitesHash> outputs;
  bool intoCallers = false;
  unsigned outward = 0; ///< how many callers up
  bool isKept = false;  ///< as it is, by a member: a function is not called

  Site call() const { return calls.empty() ? Site{} : calls.back(); }
};

} // namespace cachetidy::program

#endif
