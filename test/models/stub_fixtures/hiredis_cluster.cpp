// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As ../real_headers/hiredis.cpp, against headers of ours; for hiredis-cluster
// and libvalkey.

#include <hiredis_cluster/hircluster.h>
#include <valkey/cluster.h>
#include <valkey/valkey.h>

void redisCluster(redisClusterContext *c, redisClusterAsyncContext *a,
                  const char *k, int argc, const char **argv,
                  const size_t *lengths, void **reply, va_list list) {
  (void)redisClusterCommand(c, "SET %s %s", k, k);               // is: command
  (void)redisClustervCommand(c, k, list);                        // is: command
  (void)redisClusterCommandArgv(c, argc, argv, lengths);         // is: command
  (void)redisClusterAppendCommand(c, "DEL %s", k);               // is: command
  (void)redisClustervAppendCommand(c, k, list);                  // is: command
  (void)redisClusterAppendCommandArgv(c, argc, argv, lengths);   // is: command
  (void)redisClusterGetReply(c, reply);                          // is: commit
  (void)redisClusterAsyncCommand(a, nullptr, nullptr, "DEL", k); // is: command
  (void)redisClustervAsyncCommand(a, nullptr, nullptr, k, list); // is: command
  (void)redisClusterAsyncCommandArgv(                            // is: command
      a, nullptr, nullptr, argc, argv, lengths);
}

void valkeyCluster(valkeyClusterContext *c, valkeyClusterAsyncContext *a,
                   const char *k, int argc, const char **argv,
                   const size_t *lengths, void **reply, va_list list) {
  (void)valkeyClusterCommand(c, "SET %s %s", k, k);               // is: command
  (void)valkeyClustervCommand(c, k, list);                        // is: command
  (void)valkeyClusterCommandArgv(c, argc, argv, lengths);         // is: command
  (void)valkeyClusterAppendCommand(c, "DEL %s", k);               // is: command
  (void)valkeyClustervAppendCommand(c, k, list);                  // is: command
  (void)valkeyClusterAppendCommandArgv(c, argc, argv, lengths);   // is: command
  (void)valkeyClusterGetReply(c, reply);                          // is: commit
  (void)valkeyClusterAsyncCommand(a, nullptr, nullptr, "DEL", k); // is: command
  (void)valkeyClustervAsyncCommand(a, nullptr, nullptr, k, list); // is: command
  (void)valkeyClusterAsyncCommandArgv(                            // is: command
      a, nullptr, nullptr, argc, argv, lengths);
}

void valkeyServer(valkeyContext *c, valkeyAsyncContext *a, const char *k,
                  int argc, const char **argv, const size_t *lengths,
                  void **reply, va_list list) {
  (void)valkeyCommand(c, "SET %s %s", k, k);                  // is: command
  (void)valkeyvCommand(c, k, list);                           // is: command
  (void)valkeyCommandArgv(c, argc, argv, lengths);            // is: command
  (void)valkeyAppendCommand(c, "DEL %s", k);                  // is: command
  (void)valkeyvAppendCommand(c, k, list);                     // is: command
  (void)valkeyAppendCommandArgv(c, argc, argv, lengths);      // is: command
  (void)valkeyGetReply(c, reply);                             // is: commit
  (void)valkeyAsyncCommand(a, nullptr, nullptr, "DEL %s", k); // is: command
  (void)valkeyvAsyncCommand(a, nullptr, nullptr, k, list);    // is: command
  (void)valkeyAsyncCommandArgv(                               // is: command
      a, nullptr, nullptr, argc, argv, lengths);
}

void formatted(valkeyContext *c, valkeyAsyncContext *a, char **target,
               const char *k, int argc, const char **argv,
               const size_t *lengths, va_list list) {
  (void)valkeyFormatCommand(target, "GET %s", k);               // is: command
  (void)valkeyvFormatCommand(target, k, list);                  // is: command
  (void)valkeyFormatCommandArgv(target, argc, argv, lengths);   // is: command
  (void)valkeyAppendFormattedCommand(c, k, 1);                  // is: commit
  (void)valkeyAsyncFormattedCommand(a, nullptr, nullptr, k, 1); // is: commit
}
