// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions of Boost.Redis that its model names, as it declares them.

#ifndef STUB_BOOST_REDIS_REQUEST_HPP
#define STUB_BOOST_REDIS_REQUEST_HPP

#include <string_view>

namespace boost::redis {

class request {
public:
  template <class... T> void push(std::string_view command, const T &...);
  template <class I>
  void push_range(std::string_view command, std::string_view key, I, I);
  template <class R> void push_range(std::string_view command, const R &range);
};

} // namespace boost::redis

#endif
