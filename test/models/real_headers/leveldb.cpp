// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As std.cpp; for the caches of LevelDB and RocksDB, and what they read.

#include <leveldb/cache.h>
#include <leveldb/db.h>
#include <leveldb/iterator.h>
#include <rocksdb/cache.h>
#include <rocksdb/db.h>
#include <rocksdb/iterator.h>

#include <string>
#include <vector>

void cache(leveldb::Cache &c, leveldb::Cache::Handle *h) {
  c.Insert("key", nullptr, 1, nullptr); // is: write
  (void)c.Lookup("key");                // is: read
  (void)c.Value(h);                     // is: through
  c.Erase("key");                       // is: drop
  c.Prune();                            // is: drop
  (void)c.TotalCharge();                // is: measure
}

void cache(rocksdb::Cache &c, rocksdb::Cache::Handle *h,
           void (*each)(void *, std::size_t)) {
  (void)c.Insert("key", nullptr, 1, nullptr); // is: write
  (void)c.Lookup("key");                      // is: read
  (void)c.Value(h);                           // is: through
  c.Erase("key");                             // is: drop
  c.EraseUnRefEntries();                      // is: drop
  c.ApplyToAllEntries({}, {});                // is: iterate
  c.ApplyToAllCacheEntries(each, true);       // is: iterate
  (void)c.GetUsage();                         // is: measure
  (void)c.GetPinnedUsage();                   // is: measure
}

void sources(leveldb::DB &d, leveldb::Iterator &i, std::string &v) {
  (void)d.Get({}, "key", &v); // is: source
  (void)i.key();              // is: source
  (void)i.value();            // is: source
}

void sources(rocksdb::DB &d, rocksdb::Iterator &i, std::string &v,
             const std::vector<rocksdb::Slice> &keys,
             std::vector<std::string> &all) {
  (void)d.Get({}, "key", &v);       // is: source
  (void)d.MultiGet({}, keys, &all); // is: source
  (void)i.key();                    // is: source
  (void)i.value();                  // is: source
}
