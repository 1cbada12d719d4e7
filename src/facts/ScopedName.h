// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Names as entities have them: with the scopes that they are in.

#ifndef CACHETIDY_FACTS_SCOPEDNAME_H
#define CACHETIDY_FACTS_SCOPEDNAME_H

#include <string_view>

namespace cachetidy::facts {

/// Without the scopes: `std::string::find` is "find".
inline std::string_view plainName(std::string_view name) {
  const std::size_t scope = name.rfind("::");
  return scope == std::string_view::npos ? name : name.substr(scope + 2);
}

} // namespace cachetidy::facts

#endif
