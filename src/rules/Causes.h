// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One finding for one cause.

#ifndef CACHETIDY_RULES_CAUSES_H
#define CACHETIDY_RULES_CAUSES_H

#include "program/fills/Memos.h"
#include "rules/Finding.h"

#include <map>
#include <tuple>

namespace cachetidy::rules {

/// Findings on memos that go stale. What a function fills together from one
/// reading of a source, or behind one flag, is told once: the others are notes
/// on the first.
class Causes {
public:
  /// `memo` is one that goes stale, and `finding` what there is to say of it.
  void add(const program::Program &program, const program::Store &store,
           const program::Memo &memo, Finding finding,
           std::vector<Finding> &findings);

private:
  static void addTo(Finding &told, std::size_t number, Note other);

  /// The function that fills, and the flag that it asks: its store where that
  /// says by itself whether it is filled.
  using Flag = std::pair<facts::Index, facts::Index>;
  /// The function that fills, the calls to the source, and the source.
  using Reading =
      std::tuple<facts::Index, std::vector<program::Site>, program::Site>;
  /// Numbers of findings.
  std::map<Flag, std::size_t> ByFlag;
  std::map<Reading, std::size_t> ByReading;
  std::map<std::size_t, std::size_t> Others; ///< how many are told with one
};

} // namespace cachetidy::rules

#endif
