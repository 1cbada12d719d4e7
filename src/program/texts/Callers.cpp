// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From a call to its callers, a few levels up.

#include "program/texts/Callers.h"

#include <algorithm>

namespace cachetidy::program {

bool asCallersHaveIt(const Linked &linked, const Look &look) {
  constexpr std::size_t depthLimit = 5;
  constexpr std::size_t limit = 2000;
  bool isKnown = true;
  std::vector<std::vector<Site>> open = {{}};
  for (std::size_t next = 0; next < open.size(); ++next) {
    const std::vector<Site> calls = open[next];
    bool isLast = calls.size() >= depthLimit || open.size() >= limit;
    const View parameter = look(calls, isLast);
    if (!parameter.site.known())
      continue;
    const std::vector<Site> callers =
        linked.callersOf(linked.function(parameter.site).entity);
    isKnown &= !callers.empty();
    for (Site caller : callers) {
      if (std::ranges::count(calls, caller) > 0)
        continue;
      open.push_back(calls);
      open.back().insert(open.back().begin(), caller);
    }
  }
  return isKnown;
}

} // namespace cachetidy::program
