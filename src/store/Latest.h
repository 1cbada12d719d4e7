// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What was made last, for who asks for the same again.

#ifndef CACHETIDY_STORE_LATEST_H
#define CACHETIDY_STORE_LATEST_H

#include <memory>
#include <mutex>
#include <utility>

namespace cachetidy::store {

/// One value, and all that it was made of: with that it is asked for, so what
/// is out of date is never given. Safe to use from several threads.
template <typename Key, typename Value> class Latest {
public:
  using Held = std::shared_ptr<const Value>;

  /// make(key) where another was made last; what is null is not kept. Threads
  /// that ask at once may all make one.
  template <typename Make> Held of(Key key, Make make) {
    if (Held known = find(key))
      return known;
    Held made = make(std::as_const(key));
    const std::scoped_lock guard(Lock);
    MadeOf = std::move(key);
    Kept = made;
    return made;
  }

private:
  Held find(const Key &key) {
    const std::scoped_lock guard(Lock);
    return Kept && MadeOf == key ? Kept : nullptr;
  }

  std::mutex Lock;
  Key MadeOf;
  Held Kept;
};

} // namespace cachetidy::store

#endif
