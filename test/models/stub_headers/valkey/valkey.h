// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions of libvalkey that its model names, as it declares them.

#ifndef STUB_VALKEY_H
#define STUB_VALKEY_H

#include <cstdarg>
#include <cstddef>

struct valkeyContext;
struct valkeyAsyncContext;
typedef void valkeyCallbackFn(valkeyAsyncContext *, void *reply, void *data);

extern "C" {
void *valkeyCommand(valkeyContext *, const char *format, ...);
void *valkeyvCommand(valkeyContext *, const char *format, va_list);
void *valkeyCommandArgv(valkeyContext *, int argc, const char **argv,
                        const size_t *lengths);
int valkeyAppendCommand(valkeyContext *, const char *format, ...);
int valkeyvAppendCommand(valkeyContext *, const char *format, va_list);
int valkeyAppendCommandArgv(valkeyContext *, int argc, const char **argv,
                            const size_t *lengths);
int valkeyGetReply(valkeyContext *, void **reply);
int valkeyAsyncCommand(valkeyAsyncContext *, valkeyCallbackFn *, void *data,
                       const char *format, ...);
int valkeyvAsyncCommand(valkeyAsyncContext *, valkeyCallbackFn *, void *data,
                        const char *format, va_list);
int valkeyAsyncCommandArgv(valkeyAsyncContext *, valkeyCallbackFn *, void *data,
                           int argc, const char **argv, const size_t *lengths);
}

extern "C" {
int valkeyAppendFormattedCommand(valkeyContext *, const char *, size_t);
int valkeyAsyncFormattedCommand(valkeyAsyncContext *, valkeyCallbackFn *,
                                void *data, const char *, size_t);
int valkeyFormatCommand(char **target, const char *format, ...);
int valkeyvFormatCommand(char **target, const char *format, va_list);
long long valkeyFormatCommandArgv(char **target, int argc, const char **argv,
                                  const size_t *lengths);
}

#endif
