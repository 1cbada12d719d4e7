// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As ../real_headers/std.cpp, against headers of ours; for Aerospike.

#include <aerospike/aerospike_key.h>

void records(aerospike *a, as_error *e, const as_policy *p, const as_key *k,
             as_record *r, as_record **out, const as_operations *o,
             const char *bins[], as_async_listener f, char *in, char *set) {
  aerospike_key_put(a, e, p, k, r);                         // is: write
  aerospike_key_put_async(a, e, p, k, r, f, 0, 0, 0);       // is: write
  aerospike_key_operate(a, e, p, k, o, out);                // is: write
  aerospike_key_operate_async(a, e, p, k, o, f, 0, 0, 0);   // is: write
  aerospike_key_get(a, e, p, k, out);                       // is: read
  aerospike_key_get_async(a, e, p, k, f, 0, 0, 0);          // is: read
  aerospike_key_select(a, e, p, k, bins, out);              // is: read
  aerospike_key_select_async(a, e, p, k, bins, f, 0, 0, 0); // is: read
  aerospike_key_exists(a, e, p, k, out);                    // is: read
  aerospike_key_exists_async(a, e, p, k, f, 0, 0, 0);       // is: read
  aerospike_key_remove(a, e, p, k);                         // is: drop
  aerospike_key_remove_async(a, e, p, k, f, 0, 0, 0);       // is: drop
  aerospike_truncate(a, e, p, in, set, 0);                  // is: clear
}

void keys(as_key *k, const char *text) {
  as_key_init(k, "test", "users", text);               // is: text
  as_key_init_str(k, "test", "users", text);           // is: text
  as_key_init_strp(k, "test", "users", text, false);   // is: text
  as_key_init_int64(k, "test", "users", 1);            // is: text
  (void)as_key_new("test", "users", text);             // is: text
  (void)as_key_new_str("test", "users", text);         // is: text
  (void)as_key_new_strp("test", "users", text, false); // is: text
  (void)as_key_new_int64("test", "users", 1);          // is: text
}
