// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions of Chromium that its model names, as it declares them.

#ifndef STUB_BASE_CONTAINERS_LRU_CACHE_H
#define STUB_BASE_CONTAINERS_LRU_CACHE_H

#include <cstddef>
#include <utility>

namespace base {

namespace internal {
template <class V> class LRUCacheBase {
public:
  using K = int;
  using iterator = V *;
  explicit LRUCacheBase(std::size_t maxSize);
  iterator Put(V &&);
  template <class T> iterator Put(const K &, T &&);
  iterator Get(const K &);
  iterator Peek(const K &);
  iterator Erase(iterator);
  void ShrinkToSize(std::size_t);
  void Clear();
  std::size_t size() const;
  bool empty() const;
  iterator begin();
  iterator rbegin();
  iterator end();
  iterator rend();
};
} // namespace internal

template <class K, class V>
using LRUCache = internal::LRUCacheBase<std::pair<K, V>>;

} // namespace base

#endif
