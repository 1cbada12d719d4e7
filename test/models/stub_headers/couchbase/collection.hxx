// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions of Couchbase that its model names, as it declares them.

#ifndef STUB_COUCHBASE_COLLECTION_HXX
#define STUB_COUCHBASE_COLLECTION_HXX

#include <chrono>
#include <future>
#include <string>
#include <utility>

namespace couchbase {

struct options {
  options &expiry(std::chrono::seconds);
};
template <class T> using Future = std::future<std::pair<int, T>>;

class collection {
  using Id = const std::string &;
  using Seconds = std::chrono::seconds;

public:
  template <class D>
  Future<int> upsert(Id, const D &, const options & = {}) const;
  template <class D>
  Future<int> insert(Id, const D &, const options & = {}) const;
  template <class D>
  Future<int> replace(Id, const D &, const options & = {}) const;
  Future<int> mutate_in(Id, int specs, const options & = {}) const;
  Future<int> get(Id, const options & = {}) const;
  Future<int> get_any_replica(Id, const options & = {}) const;
  Future<int> get_all_replicas(Id, const options & = {}) const;
  Future<int> get_and_lock(Id, Seconds, const options & = {}) const;
  Future<int> lookup_in(Id, int specs, const options & = {}) const;
  Future<int> exists(Id, const options & = {}) const;
  Future<int> get_and_touch(Id, Seconds, const options & = {}) const;
  Future<int> touch(Id, Seconds, const options & = {}) const;
  Future<int> remove(Id, const options & = {}) const;
};

} // namespace couchbase

#endif
