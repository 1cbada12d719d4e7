// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls of construct_cache_key that a test makes up while it runs.

#ifndef CACHETIDY_TEST_INCLUDE_KEYS_H
#define CACHETIDY_TEST_INCLUDE_KEYS_H

#include "cachetidy/cache_key.h"

#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace cachetidy::test {

using Part = std::optional<std::string>;
using NamedPart = std::pair<std::string, Part>;

/// What a call is given. Equal if the call is to give the same key.
struct Call {
  std::vector<std::string> space; ///< none, or a name
  std::vector<NamedPart> scope;   ///< of one `scoped` each
  std::string family;
  std::vector<Part> parts;
  std::multiset<NamedPart> named_parts;

  friend bool operator==(const Call &a, const Call &b) {
    return std::tie(a.space, a.scope, a.family, a.parts, a.named_parts) ==
           std::tie(b.space, b.scope, b.family, b.parts, b.named_parts);
  }
};

/// How many parts of each kind a call can have.
inline constexpr std::size_t most_parts = 3;

template <typename Make, typename... Parts>
std::string with_named(const Make &make, const std::vector<NamedPart> &left,
                       std::size_t done, const Parts &...parts) {
  if (done == left.size())
    return make(parts...);
  if constexpr (sizeof...(Parts) < 2 * most_parts)
    return with_named(make, left, done + 1, parts...,
                      named(left[done].first, left[done].second));
  return {};
}

template <typename Make, typename... Parts>
std::string with_parts(const Make &make, const Call &call,
                       const std::vector<NamedPart> &named_parts,
                       const Parts &...parts) {
  if (sizeof...(Parts) == call.parts.size())
    return with_named(make, named_parts, 0, parts...);
  if constexpr (sizeof...(Parts) < most_parts)
    return with_parts(make, call, named_parts, parts...,
                      call.parts[sizeof...(Parts)]);
  return {};
}

inline KeySpace space_of(const Call &call) {
  KeySpace space(call.space.front());
  for (const NamedPart &part : call.scope)
    space = space.scoped(named(part.first, part.second));
  return space;
}

/// The key, with the named parts in the order of `named_parts`.
inline std::string key_of(const Call &call,
                          const std::vector<NamedPart> &named_parts) {
  if (call.space.empty())
    return with_parts(
        [&](const auto &...parts) {
          return construct_cache_key(call.family, parts...);
        },
        call, named_parts);
  const KeySpace space = space_of(call);
  return with_parts(
      [&](const auto &...parts) {
        return space.construct_cache_key(call.family, parts...);
      },
      call, named_parts);
}

inline std::string key_of(const Call &call) {
  return key_of(call, {call.named_parts.begin(), call.named_parts.end()});
}

/// The prefix of the family, with the first parts that are given to the call.
inline std::string prefix_of(const Call &call, std::size_t leading) {
  Call first{call.space, call.scope, call.family, call.parts, {}};
  first.parts.resize(leading);
  const auto make = [&](const auto &...parts) {
    if constexpr ((!detail::is_named<std::decay_t<decltype(parts)>> && ...))
      return call.space.empty()
                 ? cache_family_prefix(call.family, parts...)
                 : space_of(call).cache_family_prefix(call.family, parts...);
    return std::string();
  };
  return with_parts(make, first, {});
}

} // namespace cachetidy::test

#endif
