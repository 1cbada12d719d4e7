// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions of hiredis-cluster that its model names, as it declares them.

#ifndef STUB_HIREDIS_CLUSTER_H
#define STUB_HIREDIS_CLUSTER_H

#include <cstdarg>
#include <cstddef>

struct redisClusterContext;
struct redisClusterAsyncContext;
typedef void redisClusterCallbackFn(redisClusterAsyncContext *, void *reply,
                                    void *data);

extern "C" {
void *redisClusterCommand(redisClusterContext *, const char *format, ...);
void *redisClustervCommand(redisClusterContext *, const char *format, va_list);
void *redisClusterCommandArgv(redisClusterContext *, int argc,
                              const char **argv, const size_t *lengths);
int redisClusterAppendCommand(redisClusterContext *, const char *format, ...);
int redisClustervAppendCommand(redisClusterContext *, const char *format,
                               va_list);
int redisClusterAppendCommandArgv(redisClusterContext *, int argc,
                                  const char **argv, const size_t *lengths);
int redisClusterGetReply(redisClusterContext *, void **reply);
int redisClusterAsyncCommand(redisClusterAsyncContext *,
                             redisClusterCallbackFn *, void *data,
                             const char *format, ...);
int redisClustervAsyncCommand(redisClusterAsyncContext *,
                              redisClusterCallbackFn *, void *data,
                              const char *format, va_list);
int redisClusterAsyncCommandArgv(redisClusterAsyncContext *,
                                 redisClusterCallbackFn *, void *data, int argc,
                                 const char **argv, const size_t *lengths);
}

#endif
