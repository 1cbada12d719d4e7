// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions of Hazelcast that its model names, as it declares them.

#ifndef STUB_HAZELCAST_CLIENT_IMAP_H
#define STUB_HAZELCAST_CLIENT_IMAP_H

#include <chrono>
#include <future>
#include <set>

namespace hazelcast::client {

class typed_data {};
template <class T> using Future = std::future<T>;
using Ms = std::chrono::milliseconds;

class imap {
public:
  template <class K, class V> Future<typed_data> put(const K &, const V &);
  template <class K, class V> Future<typed_data> put(const K &, const V &, Ms);
  template <class K, class V> Future<void> set(const K &, const V &);
  template <class K, class V> Future<void> set(const K &, const V &, Ms);
  template <class K, class V>
  Future<void> put_transient(const K &, const V &, Ms);
  template <class K, class V>
  Future<typed_data> put_if_absent(const K &, const V &, Ms = Ms(0));
  template <class K, class V> Future<bool> try_put(const K &, const V &, Ms);
  template <class K, class V> Future<typed_data> replace(const K &, const V &);
  template <class K, class V>
  Future<bool> replace(const K &, const V &from, const V &to);
  template <class M> Future<void> put_all(const M &);
  template <class K, class V = int> Future<V> get(const K &);
  template <class K, class V = int> Future<V> get_all(const std::set<K> &);
  template <class K> Future<bool> contains_key(const K &);
  template <class K> Future<int> get_entry_view(const K &);
  template <class K> Future<typed_data> remove(const K &);
  template <class K> Future<bool> delete_entry(const K &);
  template <class K> Future<bool> try_remove(const K &, Ms);
  template <class K> Future<bool> evict(const K &);
  template <class P> Future<void> remove_all(const P &predicate);
  Future<void> clear();
  Future<void> evict_all();
  template <class K = int> Future<K> key_set();
  template <class V = int> Future<V> values();
  template <class E = int> Future<E> entry_set();
  Future<int> size();
  Future<bool> is_empty();
};

} // namespace hazelcast::client

#endif
