// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Who says one of some names.

#ifndef CACHETIDY_STORE_MENTIONED_H
#define CACHETIDY_STORE_MENTIONED_H

#include "store/Store.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace cachetidy::store {

/// Looks for the letters: in comments and texts as well, and in headers from
/// outside, whose templates call what they find by a name.
class Mentioned {
public:
  /// Both must outlive it.
  Mentioned(Store &store, const std::set<std::string> &names)
      : Kept(store), Names(names) {}

  /// By the files that an extraction read, but for some of them, or by its
  /// macros.
  bool isBy(const Outcome &outcome,
            const std::map<InputIndex, InputIndex> &besides);

private:
  bool isIn(InputIndex index);

  Store &Kept;
  const std::set<std::string> &Names;
  std::map<InputIndex, bool> ByInput;
};

} // namespace cachetidy::store

#endif
