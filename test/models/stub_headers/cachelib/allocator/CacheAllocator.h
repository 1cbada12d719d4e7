// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions of CacheLib that its model names, as it declares them.

#ifndef STUB_CACHELIB_ALLOCATOR_CACHEALLOCATOR_H
#define STUB_CACHELIB_ALLOCATOR_CACHEALLOCATOR_H

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace facebook::cachelib {

using PoolId = signed char;
struct LruCacheTrait {};

template <class Trait> class CacheAllocator {
public:
  class WriteHandle {};
  class ReadHandle {};
  using Key = std::string_view;
  WriteHandle allocate(PoolId, Key, std::uint32_t size,
                       std::uint32_t ttlSecs = 0, std::uint32_t creation = 0);
  bool insert(const WriteHandle &);
  WriteHandle insertOrReplace(const WriteHandle &);
  ReadHandle find(Key);
  ReadHandle findFast(Key);
  WriteHandle findToWrite(Key);
  WriteHandle findFastToWrite(Key);
  ReadHandle peek(Key);
  int remove(Key);
};
using LruAllocator = CacheAllocator<LruCacheTrait>;

namespace objcache2 {
template <class Allocator> class ObjectCache {
public:
  template <class T>
  int insertOrReplace(std::string_view key, std::unique_ptr<T>,
                      std::size_t size = 0, std::uint32_t ttlSecs = 0);
  template <class T>
  int insert(std::string_view key, std::unique_ptr<T>, std::size_t size = 0,
             std::uint32_t ttlSecs = 0);
  template <class T> std::shared_ptr<const T> find(std::string_view key);
  template <class T> std::shared_ptr<T> findToWrite(std::string_view key);
  void remove(std::string_view key);
};
} // namespace objcache2

} // namespace facebook::cachelib

#endif
