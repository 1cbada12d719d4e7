// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions of Boost.Redis that its model names, as it declares them.

#ifndef STUB_BOOST_REDIS_CONNECTION_HPP
#define STUB_BOOST_REDIS_CONNECTION_HPP

#include <string_view>

#include <boost/redis/request.hpp>

namespace boost::redis {

template <class Executor> class basic_connection {
public:
  template <class R, class Token>
  auto async_exec(const request &, R &response, Token &&token) -> void;
};

class connection {
public:
  template <class R, class Token>
  auto async_exec(const request &, R &response, Token &&token) -> void;
};

} // namespace boost::redis

#endif
