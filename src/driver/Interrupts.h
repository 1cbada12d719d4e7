// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Ctrl-C, met without leaving anything half-written.

#ifndef CACHETIDY_DRIVER_INTERRUPTS_H
#define CACHETIDY_DRIVER_INTERRUPTS_H

#include <mutex>
#include <thread>

namespace cachetidy::driver {

/// While one lives, SIGINT and SIGTERM are taken by a thread that ends the
/// process with ExitCode::Interrupted, but never while somebody holds it. To be
/// made before any other thread, so that all inherit the signal mask.
class Interrupts {
public:
  Interrupts();
  ~Interrupts();
  Interrupts(const Interrupts &) = delete;

  /// Whoever writes a file holds on to this until it is complete.
  std::unique_lock<std::mutex> hold();

private:
  std::mutex Holding;
  std::thread Watcher;
};

} // namespace cachetidy::driver

#endif
