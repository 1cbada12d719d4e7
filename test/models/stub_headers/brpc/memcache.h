// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions of brpc that its model names, as it declares them.

#ifndef STUB_BRPC_MEMCACHE_H
#define STUB_BRPC_MEMCACHE_H

#include <cstdint>

#include <brpc/redis.h>

namespace brpc {

class MemcacheRequest {
  using Text = const butil::StringPiece &;

public:
  bool Get(Text key);
  bool Set(Text key, Text, uint32_t flags, uint32_t seconds, uint64_t cas);
  bool Add(Text key, Text, uint32_t flags, uint32_t seconds, uint64_t cas);
  bool Replace(Text key, Text, uint32_t flags, uint32_t seconds, uint64_t cas);
  bool Append(Text key, Text, uint32_t flags, uint32_t seconds, uint64_t cas);
  bool Prepend(Text key, Text, uint32_t flags, uint32_t seconds, uint64_t cas);
  bool Delete(Text key);
  bool Flush(uint32_t timeout);
  bool Increment(Text key, uint64_t, uint64_t initial, uint32_t seconds);
  bool Decrement(Text key, uint64_t, uint64_t initial, uint32_t seconds);
  bool Touch(Text key, uint32_t seconds);
};

} // namespace brpc

#endif
