// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions of Folly that its model names, as it declares them.

#ifndef STUB_FOLLY_CONCURRENCY_CONCURRENTHASHMAP_H
#define STUB_FOLLY_CONCURRENCY_CONCURRENTHASHMAP_H

#include <cstddef>
#include <optional>
#include <utility>

namespace folly {

template <class K, class V> class ConcurrentHashMap {
public:
  class ConstIterator {
  public:
    const std::pair<const K, V> &operator*() const;
    const std::pair<const K, V> *operator->() const;
  };
  ConstIterator find(const K &) const;
  V at(const K &) const;
  V operator[](const K &);
  std::pair<ConstIterator, bool> insert(std::pair<const K, V> &&);
  template <class T> std::pair<ConstIterator, bool> insert(const K &, T &&);
  template <class... T>
  std::pair<ConstIterator, bool> try_emplace(const K &, T &&...);
  template <class... T> std::pair<ConstIterator, bool> emplace(T &&...);
  template <class T>
  std::pair<ConstIterator, bool> insert_or_assign(const K &, T &&);
  template <class T> std::optional<ConstIterator> assign(const K &, T &&);
  template <class T, class P>
  std::optional<ConstIterator> assign_if(const K &, T &&, P &&);
  template <class T>
  std::optional<ConstIterator> assign_if_equal(const K &, const V &, T &&);
  std::size_t erase(const K &);
  std::size_t erase_if_equal(const K &, const V &);
  template <class P> std::size_t erase_key_if(const K &, P &&);
  void clear();
  std::size_t size() const;
  bool empty() const;
  ConstIterator begin() const;
  ConstIterator end() const;
};

} // namespace folly

#endif
