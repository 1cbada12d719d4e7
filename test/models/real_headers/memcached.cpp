// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As std.cpp; for libmemcached.

#include <libmemcached/memcached.h>

void writes(memcached_st *m, const char *k, uint64_t *n) {
  (void)memcached_set(m, k, 1, k, 1, 60, 0);                      // is: write
  (void)memcached_add(m, k, 1, k, 1, 60, 0);                      // is: write
  (void)memcached_replace(m, k, 1, k, 1, 60, 0);                  // is: write
  (void)memcached_append(m, k, 1, k, 1, 60, 0);                   // is: write
  (void)memcached_prepend(m, k, 1, k, 1, 60, 0);                  // is: write
  (void)memcached_cas(m, k, 1, k, 1, 60, 0, 1);                   // is: write
  (void)memcached_set_by_key(m, k, 1, k, 1, k, 1, 60, 0);         // is: write
  (void)memcached_add_by_key(m, k, 1, k, 1, k, 1, 60, 0);         // is: write
  (void)memcached_replace_by_key(m, k, 1, k, 1, k, 1, 60, 0);     // is: write
  (void)memcached_append_by_key(m, k, 1, k, 1, k, 1, 60, 0);      // is: write
  (void)memcached_prepend_by_key(m, k, 1, k, 1, k, 1, 60, 0);     // is: write
  (void)memcached_cas_by_key(m, k, 1, k, 1, k, 1, 60, 0, 1);      // is: write
  (void)memcached_increment(m, k, 1, 1, n);                       // is: write
  (void)memcached_decrement(m, k, 1, 1, n);                       // is: write
  (void)memcached_increment_by_key(m, k, 1, k, 1, 1, n);          // is: write
  (void)memcached_decrement_by_key(m, k, 1, k, 1, 1, n);          // is: write
  (void)memcached_increment_with_initial(m, k, 1, 1, 0, 60, n);   // is: write
  (void)memcached_decrement_with_initial(m, k, 1, 1, 0, 60, n);   // is: write
  (void)memcached_increment_with_initial_by_key(m, k, 1, k, 1, 1, // is: write
                                                0, 60, n);
  (void)memcached_decrement_with_initial_by_key(m, k, 1, k, 1, 1, // is: write
                                                0, 60, n);
}

void reads(memcached_st *m, char *k, const char *const *ks, size_t *n,
           uint32_t *flags, memcached_return_t *r, memcached_result_st *found,
           memcached_execute_fn *f, memcached_dump_fn *d) {
  (void)memcached_get(m, k, 1, n, flags, r);                // is: read
  (void)memcached_get_by_key(m, k, 1, k, 1, n, flags, r);   // is: read
  (void)memcached_mget(m, ks, n, 1);                        // is: read
  (void)memcached_mget_by_key(m, k, 1, ks, n, 1);           // is: read
  (void)memcached_mget_execute(m, ks, n, 1, f, nullptr, 1); // is: read
  (void)memcached_mget_execute_by_key(m, k, 1, ks, n, 1, f, // is: read
                                      nullptr, 1);
  (void)memcached_exist(m, k, 1);                  // is: read
  (void)memcached_exist_by_key(m, k, 1, k, 1);     // is: read
  (void)memcached_fetch(m, k, n, n, flags, r);     // is: read
  (void)memcached_fetch_result(m, found, r);       // is: read
  (void)memcached_fetch_execute(m, f, nullptr, 1); // is: read
  (void)memcached_dump(m, d, nullptr, 1);          // is: iterate
}

void ends(memcached_st *m, const char *k) {
  (void)memcached_delete(m, k, 1, 0);              // is: drop
  (void)memcached_delete_by_key(m, k, 1, k, 1, 0); // is: drop
  (void)memcached_touch(m, k, 1, 60);              // is: expire
  (void)memcached_touch_by_key(m, k, 1, k, 1, 60); // is: expire
  (void)memcached_flush(m, 0);                     // is: clear
}
