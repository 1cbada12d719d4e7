// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As std.cpp; for hiredis.

#include <cstdarg>
#include <hiredis/async.h>
#include <hiredis/hiredis.h>

void commands(redisContext *c, const char *k, int argc, const char **argv,
              const size_t *lengths, void **reply) {
  (void)redisCommand(c, "SET %s %s", k, k);             // is: command
  (void)redisCommandArgv(c, argc, argv, lengths);       // is: command
  (void)redisAppendCommand(c, "DEL %s", k);             // is: command
  (void)redisAppendCommandArgv(c, argc, argv, lengths); // is: command
  (void)redisAppendFormattedCommand(c, k, 1);           // is: commit
  (void)redisGetReply(c, reply);                        // is: commit
}

void formatted(char **target, sds *text, const char *k, int argc,
               const char **argv, const size_t *lengths) {
  (void)redisFormatCommand(target, "GET %s", k);              // is: command
  (void)redisFormatCommandArgv(target, argc, argv, lengths);  // is: command
  (void)redisFormatSdsCommandArgv(text, argc, argv, lengths); // is: command
}

void asynchronous(redisAsyncContext *c, const char *k, int argc,
                  const char **argv, const size_t *lengths) {
  (void)redisAsyncCommand(c, nullptr, nullptr, "DEL %s", k); // is: command
  (void)redisAsyncCommandArgv(c, nullptr, nullptr,           // is: command
                              argc, argv, lengths);
  (void)redisAsyncFormattedCommand(c, nullptr, nullptr, k, 1); // is: commit
}

void lists(redisContext *c, redisAsyncContext *a, char **target,
           const char *format, va_list list) {
  (void)redisvCommand(c, format, list);                        // is: command
  (void)redisvAppendCommand(c, format, list);                  // is: command
  (void)redisvFormatCommand(target, format, list);             // is: command
  (void)redisvAsyncCommand(a, nullptr, nullptr, format, list); // is: command
}
