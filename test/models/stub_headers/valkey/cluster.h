// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions of libvalkey that its model names, as it declares them.

#ifndef STUB_VALKEY_CLUSTER_H
#define STUB_VALKEY_CLUSTER_H

#include <cstdarg>
#include <cstddef>

struct valkeyClusterContext;
struct valkeyClusterAsyncContext;
typedef void valkeyClusterCallbackFn(valkeyClusterAsyncContext *, void *reply,
                                     void *data);

extern "C" {
void *valkeyClusterCommand(valkeyClusterContext *, const char *format, ...);
void *valkeyClustervCommand(valkeyClusterContext *, const char *format,
                            va_list);
void *valkeyClusterCommandArgv(valkeyClusterContext *, int argc,
                               const char **argv, const size_t *lengths);
int valkeyClusterAppendCommand(valkeyClusterContext *, const char *format, ...);
int valkeyClustervAppendCommand(valkeyClusterContext *, const char *format,
                                va_list);
int valkeyClusterAppendCommandArgv(valkeyClusterContext *, int argc,
                                   const char **argv, const size_t *lengths);
int valkeyClusterGetReply(valkeyClusterContext *, void **reply);
int valkeyClusterAsyncCommand(valkeyClusterAsyncContext *,
                              valkeyClusterCallbackFn *, void *data,
                              const char *format, ...);
int valkeyClustervAsyncCommand(valkeyClusterAsyncContext *,
                               valkeyClusterCallbackFn *, void *data,
                               const char *format, va_list);
int valkeyClusterAsyncCommandArgv(valkeyClusterAsyncContext *,
                                  valkeyClusterCallbackFn *, void *data,
                                  int argc, const char **argv,
                                  const size_t *lengths);
}

#endif
