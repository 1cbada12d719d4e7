// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions of Ignite 2 that its model names, as it declares them.

#ifndef STUB_IGNITE_THIN_CACHE_CACHE_CLIENT_H
#define STUB_IGNITE_THIN_CACHE_CACHE_CLIENT_H

#include <cstdint>

namespace ignite::thin::cache {

template <class K, class V> class CacheClient {
public:
  void Put(const K &, const V &);
  template <class M> void PutAll(const M &);
  void GetAndPut(const K &, const V &, V &);
  V GetAndPut(const K &, const V &);
  bool PutIfAbsent(const K &, const V &);
  V GetAndPutIfAbsent(const K &, const V &);
  bool Replace(const K &, const V &);
  bool Replace(const K &, const V &from, const V &to);
  V GetAndReplace(const K &, const V &);
  void Get(const K &, V &);
  V Get(const K &);
  template <class S, class M> void GetAll(const S &, M &);
  bool ContainsKey(const K &);
  template <class S> bool ContainsKeys(const S &);
  std::int64_t GetSize(std::int32_t modes);
  bool Remove(const K &);
  V GetAndRemove(const K &);
  template <class S> void RemoveAll(const S &);
  void RemoveAll();
  void Clear(const K &);
  void Clear();
  template <class S> void ClearAll(const S &);
};

} // namespace ignite::thin::cache

#endif
