// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As ../real_headers/std.cpp, against headers of ours; for the caches of
// userver.

#include <memory>
#include <userver/cache/caches.hpp>

void plain(cache::ExpirableLruCache<int, int> &e,
           cache::LruCacheWrapper<int, int> &w, cache::NWayLRU<int, int> &n,
           cache::LruMap<int, int> &m) {
  auto update = [](int) { return 1; };
  (void)e.Get(1, update);            // is: load
  (void)e.GetOptional(1, update);    // is: load
  (void)e.GetOptionalNoUpdate(1);    // is: read
  (void)e.GetOptionalUnexpirable(1); // is: read
  e.Put(1, 1);                       // is: write
  e.InvalidateByKey(1);              // is: drop
  e.Invalidate();                    // is: clear
  (void)e.GetSizeApproximate();      // is: measure
  (void)w.Get(1);                    // is: load
  (void)w.GetOptional(1);            // is: load
  w.InvalidateByKey(1);              // is: drop
  n.Put(1, 1);                       // is: write
  (void)n.Get(1);                    // is: read
  (void)n.GetOr(1, 1);               // is: read
  n.InvalidateByKey(1);              // is: drop
  n.Invalidate();                    // is: clear
  n.VisitAll([](int, int) {});       // is: iterate
  (void)n.GetSize();                 // is: measure
  m.Put(1, 1);                       // is: write
  m.Emplace(1, 1);                   // is: write
  (void)m.Get(1);                    // is: read
  (void)m.GetOr(1, 1);               // is: read
  m.Erase(1);                        // is: drop
  m.Clear();                         // is: clear
  m.VisitAll([](int, int) {});       // is: iterate
  (void)m.GetSize();                 // is: measure
}

class PlainComponent : public components::CachingComponentBase<int> {
  void updatePlain() {
    (void)Get();                         // is: read
    Set(std::make_unique<const int>(1)); // is: write
    Emplace(1);                          // is: write
    Clear();                             // is: clear
    InvalidateAsync(1);                  // is: clear
  }
};

void spaced(userver::cache::ExpirableLruCache<int, int> &e,
            userver::cache::LruCacheWrapper<int, int> &w,
            userver::cache::NWayLRU<int, int> &n,
            userver::cache::LruMap<int, int> &m) {
  auto update = [](int) { return 1; };
  (void)e.Get(1, update);            // is: load
  (void)e.GetOptional(1, update);    // is: load
  (void)e.GetOptionalNoUpdate(1);    // is: read
  (void)e.GetOptionalUnexpirable(1); // is: read
  e.Put(1, 1);                       // is: write
  e.InvalidateByKey(1);              // is: drop
  e.Invalidate();                    // is: clear
  (void)e.GetSizeApproximate();      // is: measure
  (void)w.Get(1);                    // is: load
  (void)w.GetOptional(1);            // is: load
  w.InvalidateByKey(1);              // is: drop
  n.Put(1, 1);                       // is: write
  (void)n.Get(1);                    // is: read
  (void)n.GetOr(1, 1);               // is: read
  n.InvalidateByKey(1);              // is: drop
  n.Invalidate();                    // is: clear
  n.VisitAll([](int, int) {});       // is: iterate
  (void)n.GetSize();                 // is: measure
  m.Put(1, 1);                       // is: write
  m.Emplace(1, 1);                   // is: write
  (void)m.Get(1);                    // is: read
  (void)m.GetOr(1, 1);               // is: read
  m.Erase(1);                        // is: drop
  m.Clear();                         // is: clear
  m.VisitAll([](int, int) {});       // is: iterate
  (void)m.GetSize();                 // is: measure
}

class SpacedComponent : public userver::components::CachingComponentBase<int> {
  void updateSpaced() {
    (void)Get();                         // is: read
    Set(std::make_unique<const int>(1)); // is: write
    Emplace(1);                          // is: write
    Clear();                             // is: clear
    InvalidateAsync(1);                  // is: clear
  }
};
