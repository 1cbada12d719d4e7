// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rules/Causes.h"
#include "rules/Story.h"

namespace cachetidy::rules {

void Causes::add(const program::Program &program, const program::Store &store,
                 const program::Memo &memo, Finding finding,
                 std::vector<Finding> &findings) {
  const program::Origin &origin = *memo.stale();
  const auto [told, isFirst] = Told.try_emplace(
      {memo.fill.at.function, origin.path, origin.at}, findings.size());
  if (isFirst)
    return findings.push_back(std::move(finding));
  findings[told->second].because.push_back(
      {locate(program, memo.fill.at),
       quoted(program, store.called) + " is filled from the same, here"});
}

} // namespace cachetidy::rules
