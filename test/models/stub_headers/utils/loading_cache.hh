// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions of ScyllaDB that its model names, as it declares them.

#ifndef STUB_UTILS_LOADING_CACHE_HH
#define STUB_UTILS_LOADING_CACHE_HH

#include <cstddef>
#include <future>

namespace utils {

template <class K, class V> class loading_cache {
public:
  std::future<V> get(const K &);
  std::future<V *> get_ptr(const K &);
  template <class Load> std::future<V *> get_ptr(const K &, Load &&);
  V *find(const K &);
  void remove(const K &);
  template <class P> void remove_if(P &&);
  void reset();
  std::size_t size() const;
  std::size_t memory_footprint() const;
};

} // namespace utils

#endif
