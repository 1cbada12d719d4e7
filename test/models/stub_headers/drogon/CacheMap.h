// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions of Drogon that its model names, as it declares them.

#ifndef STUB_DROGON_CACHEMAP_H
#define STUB_DROGON_CACHEMAP_H

#include <cstddef>
#include <functional>

namespace drogon {

template <class K, class V> class CacheMap {
public:
  void insert(const K &, V &&, std::size_t timeout = 0,
              std::function<void()> = {});
  void insert(const K &, const V &, std::size_t timeout = 0,
              std::function<void()> = {});
  V operator[](const K &);
  template <class F> void modify(const K &, F &&, std::size_t timeout = 0);
  bool find(const K &);
  bool findAndFetch(const K &, V &);
  void erase(const K &);
};

} // namespace drogon

#endif
