// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions of userver that its model names, as it declares them.

#ifndef STUB_USERVER_CACHE_CACHES_HPP
#define STUB_USERVER_CACHE_CACHES_HPP

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>

// With and without the namespace around: a build of it may have either.
#define STUB_CACHES                                                            \
  namespace cache {                                                            \
  template <class K, class V> class ExpirableLruCache {                        \
  public:                                                                      \
    using Update = std::function<V(const K &)>;                                \
    V Get(const K &, const Update &, int mode = 0);                            \
    std::optional<V> GetOptional(const K &, const Update &);                   \
    std::optional<V> GetOptionalNoUpdate(const K &);                           \
    std::optional<V> GetOptionalUnexpirable(const K &);                        \
    void Put(const K &, const V &);                                            \
    void InvalidateByKey(const K &);                                           \
    void Invalidate();                                                         \
    std::size_t GetSizeApproximate() const;                                    \
  };                                                                           \
  template <class K, class V> class LruCacheWrapper {                          \
  public:                                                                      \
    V Get(const K &, int mode = 0);                                            \
    std::optional<V> GetOptional(const K &);                                   \
    void InvalidateByKey(const K &);                                           \
  };                                                                           \
  template <class K, class V> class NWayLRU {                                  \
  public:                                                                      \
    void Put(const K &, V);                                                    \
    std::optional<V> Get(const K &);                                           \
    V GetOr(const K &, const V &);                                             \
    void Invalidate();                                                         \
    void InvalidateByKey(const K &);                                           \
    template <class F> void VisitAll(F) const;                                 \
    std::size_t GetSize() const;                                               \
  };                                                                           \
  template <class K, class V> class LruMap {                                   \
  public:                                                                      \
    bool Put(const K &, V);                                                    \
    template <class... T> V *Emplace(const K &, T &&...);                      \
    V *Get(const K &);                                                         \
    V GetOr(const K &, const V &);                                             \
    void Erase(const K &);                                                     \
    void Clear();                                                              \
    template <class F> void VisitAll(F) const;                                 \
    std::size_t GetSize() const;                                               \
  };                                                                           \
  class CacheUpdateTrait {                                                     \
  public:                                                                      \
    void InvalidateAsync(int type);                                            \
  };                                                                           \
  }                                                                            \
  namespace components {                                                       \
  template <class T>                                                           \
  class CachingComponentBase : public cache::CacheUpdateTrait {                \
  public:                                                                      \
    std::shared_ptr<const T> Get() const;                                      \
                                                                               \
  protected:                                                                   \
    void Set(std::unique_ptr<const T>);                                        \
    template <class... A> void Emplace(A &&...);                               \
    void Clear();                                                              \
  };                                                                           \
  }

STUB_CACHES
namespace userver {
STUB_CACHES
}

#endif
