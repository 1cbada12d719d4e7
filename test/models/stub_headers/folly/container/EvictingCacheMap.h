// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions of Folly that its model names, as it declares them.

#ifndef STUB_FOLLY_CONTAINER_EVICTINGCACHEMAP_H
#define STUB_FOLLY_CONTAINER_EVICTINGCACHEMAP_H

#include <cstddef>
#include <utility>

namespace folly {

template <class K, class V> class EvictingCacheMap {
public:
  using iterator = std::pair<const K, V> *;
  explicit EvictingCacheMap(std::size_t maxSize, std::size_t clearSize = 1);
  void set(const K &, V, bool promote = true);
  std::pair<iterator, bool> insert(const K &, V);
  std::pair<iterator, bool> insert_or_assign(const K &, V);
  iterator find(const K &);
  iterator findWithoutPromotion(const K &);
  V &get(const K &);
  V &getWithoutPromotion(const K &);
  bool exists(const K &) const;
  bool erase(const K &);
  void prune(std::size_t);
  void clear();
  std::size_t size() const;
  bool empty() const;
  iterator begin();
  const std::pair<const K, V> *cbegin() const;
  iterator rbegin();
  iterator end();
  const std::pair<const K, V> *cend() const;
  iterator rend();
};

} // namespace folly

#endif
