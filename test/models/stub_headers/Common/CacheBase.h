// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions of ClickHouse that its model names, as it declares them.

#ifndef STUB_COMMON_CACHEBASE_H
#define STUB_COMMON_CACHEBASE_H

#include <cstddef>
#include <memory>
#include <optional>
#include <utility>

namespace DB {

template <class K, class V> class CacheBase {
public:
  using Key = K;
  using MappedPtr = std::shared_ptr<V>;
  MappedPtr get(const Key &);
  std::optional<std::pair<Key, MappedPtr>> getWithKey(const Key &);
  bool contains(const Key &) const;
  void set(const Key &, const MappedPtr &);
  template <class Load>
  std::pair<MappedPtr, bool> getOrSet(const Key &, Load &&);
  void remove(const Key &);
  void clear();
  std::size_t count() const;
  std::size_t sizeInBytes() const;
  int dump() const;
};

} // namespace DB

#endif
