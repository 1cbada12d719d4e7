// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As ../real_headers/std.cpp, against headers of ours; for Ignite 2 and 3.

#include <ignite/client/table/key_value_view.h>
#include <ignite/thin/cache/cache_client.h>
#include <map>
#include <set>
#include <utility>
#include <vector>

void thin(ignite::thin::cache::CacheClient<int, int> &c, int &v,
          const std::set<int> &ks, std::map<int, int> &all) {
  c.Put(1, 1);               // is: write
  c.PutAll(all);             // is: write
  c.GetAndPut(1, 1);         // is: write
  c.GetAndPut(1, 1, v);      // is: write
  c.PutIfAbsent(1, 1);       // is: write
  c.GetAndPutIfAbsent(1, 1); // is: write
  c.Replace(1, 1);           // is: write
  c.Replace(1, 1, 2);        // is: write
  c.GetAndReplace(1, 1);     // is: write
  (void)c.Get(1);            // is: read
  c.Get(1, v);               // is: read
  c.GetAll(ks, all);         // is: read
  (void)c.ContainsKey(1);    // is: read
  (void)c.ContainsKeys(ks);  // is: read
  (void)c.GetSize(0);        // is: measure
  c.Remove(1);               // is: drop
  c.GetAndRemove(1);         // is: drop
  c.RemoveAll(ks);           // is: drop
  c.RemoveAll();             // is: clear
  c.Clear(1);                // is: drop
  c.Clear();                 // is: clear
  c.ClearAll(ks);            // is: drop
}

void table(ignite::key_value_view<int, int> &t, ignite::transaction *x,
           const std::vector<int> &ks,
           const std::vector<std::pair<int, int>> &all) {
  t.put(x, 1, 1);                       // is: write
  t.get_and_put(x, 1, 1);               // is: write
  t.put_if_absent(x, 1, 1);             // is: write
  t.replace(x, 1, 1);                   // is: write
  t.replace(x, 1, 1, 2);                // is: write
  t.get_and_replace(x, 1, 1);           // is: write
  t.put_all(x, all);                    // is: write
  (void)t.get(x, 1);                    // is: read
  (void)t.get_all(x, ks);               // is: read
  (void)t.contains(x, 1);               // is: read
  t.remove(x, 1);                       // is: drop
  t.remove_all(x, ks);                  // is: drop
  t.get_and_remove(x, 1);               // is: drop
  t.put_async(x, 1, 1, {});             // is: write
  t.get_and_put_async(x, 1, 1, {});     // is: write
  t.put_if_absent_async(x, 1, 1, {});   // is: write
  t.replace_async(x, 1, 1, {});         // is: write
  t.get_and_replace_async(x, 1, 1, {}); // is: write
  t.put_all_async(x, all, {});          // is: write
  t.get_async(x, 1, {});                // is: read
  t.get_all_async(x, ks, {});           // is: read
  t.contains_async(x, 1, {});           // is: read
  t.remove_async(x, 1, {});             // is: drop
  t.remove_all_async(x, ks, {});        // is: drop
  t.get_and_remove_async(x, 1, {});     // is: drop
}
