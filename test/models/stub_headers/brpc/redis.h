// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions of brpc that its model names, as it declares them.

#ifndef STUB_BRPC_REDIS_H
#define STUB_BRPC_REDIS_H

#include <cstdarg>
#include <cstddef>
#include <string>

namespace butil {
class StringPiece {
public:
  StringPiece(const char *);
  StringPiece(const std::string &);
};
} // namespace butil

namespace brpc {

class RedisRequest {
public:
  bool AddCommand(const butil::StringPiece &command);
  template <class... T> bool AddCommand(const char *format, T... values);
  bool AddCommandV(const char *format, va_list);
  bool AddCommandByComponents(const butil::StringPiece *, std::size_t n);
};

} // namespace brpc

#endif
