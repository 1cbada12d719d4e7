// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions of Aerospike that its model names, as it declares them.

#ifndef STUB_AEROSPIKE_AEROSPIKE_KEY_H
#define STUB_AEROSPIKE_AEROSPIKE_KEY_H

struct aerospike;
struct as_error;
struct as_policy;
struct as_key;
struct as_record;
struct as_operations;
struct as_event_loop;
typedef char as_namespace[32];
typedef char as_set[64];
typedef void (*as_async_listener)(as_error *, void *, as_event_loop *);

extern "C" {
int aerospike_key_put(aerospike *, as_error *, const as_policy *,
                      const as_key *, as_record *);
int aerospike_key_put_async(aerospike *, as_error *, const as_policy *,
                            const as_key *, as_record *, as_async_listener,
                            void *, as_event_loop *, void *);
int aerospike_key_operate(aerospike *, as_error *, const as_policy *,
                          const as_key *, const as_operations *, as_record **);
int aerospike_key_operate_async(aerospike *, as_error *, const as_policy *,
                                const as_key *, const as_operations *,
                                as_async_listener, void *, as_event_loop *,
                                void *);
int aerospike_key_get(aerospike *, as_error *, const as_policy *,
                      const as_key *, as_record **);
int aerospike_key_get_async(aerospike *, as_error *, const as_policy *,
                            const as_key *, as_async_listener, void *,
                            as_event_loop *, void *);
int aerospike_key_select(aerospike *, as_error *, const as_policy *,
                         const as_key *, const char *bins[], as_record **);
int aerospike_key_select_async(aerospike *, as_error *, const as_policy *,
                               const as_key *, const char *bins[],
                               as_async_listener, void *, as_event_loop *,
                               void *);
int aerospike_key_exists(aerospike *, as_error *, const as_policy *,
                         const as_key *, as_record **);
int aerospike_key_exists_async(aerospike *, as_error *, const as_policy *,
                               const as_key *, as_async_listener, void *,
                               as_event_loop *, void *);
int aerospike_key_remove(aerospike *, as_error *, const as_policy *,
                         const as_key *);
int aerospike_key_remove_async(aerospike *, as_error *, const as_policy *,
                               const as_key *, as_async_listener, void *,
                               as_event_loop *, void *);
int aerospike_truncate(aerospike *, as_error *, const as_policy *, as_namespace,
                       as_set, unsigned long before);

as_key *as_key_init(as_key *, const as_namespace, const as_set, const char *);
as_key *as_key_init_str(as_key *, const as_namespace, const as_set,
                        const char *);
as_key *as_key_init_strp(as_key *, const as_namespace, const as_set,
                         const char *, bool free);
as_key *as_key_init_int64(as_key *, const as_namespace, const as_set, long);
as_key *as_key_new(const as_namespace, const as_set, const char *);
as_key *as_key_new_str(const as_namespace, const as_set, const char *);
as_key *as_key_new_strp(const as_namespace, const as_set, const char *,
                        bool free);
as_key *as_key_new_int64(const as_namespace, const as_set, long);
}

#endif
