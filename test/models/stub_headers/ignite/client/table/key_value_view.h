// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions of Ignite 3 that its model names, as it declares them.

#ifndef STUB_IGNITE_CLIENT_TABLE_KEY_VALUE_VIEW_H
#define STUB_IGNITE_CLIENT_TABLE_KEY_VALUE_VIEW_H

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace ignite {

class transaction;
template <class T> using Done = std::function<void(T)>;

template <class K, class V> class key_value_view {
  using Tx = transaction *;

public:
  void put(Tx, const K &, const V &);
  std::optional<V> get_and_put(Tx, const K &, const V &);
  bool put_if_absent(Tx, const K &, const V &);
  bool replace(Tx, const K &, const V &);
  bool replace(Tx, const K &, const V &from, const V &to);
  std::optional<V> get_and_replace(Tx, const K &, const V &);
  void put_all(Tx, const std::vector<std::pair<K, V>> &);
  std::optional<V> get(Tx, const K &);
  std::vector<std::optional<V>> get_all(Tx, std::vector<K>);
  bool contains(Tx, const K &);
  bool remove(Tx, const K &);
  std::vector<K> remove_all(Tx, std::vector<K>);
  std::optional<V> get_and_remove(Tx, const K &);

  void put_async(Tx, const K &, const V &, Done<bool>);
  void get_and_put_async(Tx, const K &, const V &, Done<V>);
  void put_if_absent_async(Tx, const K &, const V &, Done<bool>);
  void replace_async(Tx, const K &, const V &, Done<bool>);
  void get_and_replace_async(Tx, const K &, const V &, Done<V>);
  void put_all_async(Tx, const std::vector<std::pair<K, V>> &, Done<bool>);
  void get_async(Tx, const K &, Done<V>);
  void get_all_async(Tx, std::vector<K>, Done<V>);
  void contains_async(Tx, const K &, Done<bool>);
  void remove_async(Tx, const K &, Done<bool>);
  void remove_all_async(Tx, std::vector<K>, Done<V>);
  void get_and_remove_async(Tx, const K &, Done<V>);
};

} // namespace ignite

#endif
