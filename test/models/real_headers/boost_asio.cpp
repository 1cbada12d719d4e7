// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As std.cpp; for Boost.Asio.

#include <boost/asio/completion_condition.hpp>
#include <boost/asio/defer.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

namespace asio = boost::asio;

using Error = const boost::system::error_code &;

void tasks(asio::io_context &context) {
  asio::post(context, [] {});     // is: listen
  asio::dispatch(context, [] {}); // is: listen
  asio::defer(context, [] {});    // is: listen
  asio::post([] {});              // is: listen
  asio::dispatch([] {});          // is: listen
  asio::defer([] {});             // is: listen
}

void timers(asio::steady_timer &timer) {
  timer.async_wait([](Error) {}); // is: listen
}

void streams(asio::ip::tcp::socket &socket, asio::mutable_buffer buffer) {
  auto done = [](Error, std::size_t) {};
  socket.async_read_some(buffer, done);                          // is: listen
  socket.async_write_some(buffer, done);                         // is: listen
  asio::async_read(socket, buffer, done);                        // is: listen
  asio::async_write(socket, buffer, done);                       // is: listen
  asio::async_read(socket, buffer, asio::transfer_all(), done);  // is: listen
  asio::async_write(socket, buffer, asio::transfer_all(), done); // is: listen
}

void servers(asio::ip::tcp::acceptor &acceptor) {
  acceptor.listen(); // is: serve
  acceptor.accept(); // is: serve
}
