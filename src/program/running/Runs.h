// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which programs end by themselves, when they have done what they were started
// for.

#ifndef CACHETIDY_PROGRAM_RUNNING_RUNS_H
#define CACHETIDY_PROGRAM_RUNNING_RUNS_H

#include "program/linked/Answer.h"
#include "program/running/Paths.h"

namespace cachetidy::program {

/// Several programs may be seen at once, as a server and its tools: each `main`
/// is one. One ends if it goes through the words that it was started with, and
/// comes to nothing that serves or waits for anybody. What it has read outside
/// is as old as its run.
class Runs {
public:
  /// By entity, `live` is as Liveness.h finds it. Of a part of a program it is
  /// not known how that ends.
  Runs(const Linked &linked, const Paths &paths, std::span<const Answer> live,
       Extent extent);

  /// Whether all programs that come to a place end by themselves. False where
  /// something comes to it that was not seen.
  bool areEndingAt(Site site) const;

private:
  const Linked &Facts;
  std::vector<facts::Index> Ending; ///< rows of `main`, sorted
  FunctionSet Others; ///< come to by what does not end, or is not known
};

} // namespace cachetidy::program

#endif
