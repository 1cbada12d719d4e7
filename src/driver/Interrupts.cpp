// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Ctrl-C, met without leaving anything half-written.

#include "driver/Interrupts.h"

#include "driver/ExitCode.h"

#include <csignal>
#include <cstdlib>
#include <pthread.h>
#include <string_view>
#include <unistd.h>

namespace cachetidy::driver {
namespace {

/// Ends the watcher; no other use is made of it.
constexpr int stopSignal = SIGUSR1;

sigset_t watchedSignals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGINT, SIGTERM, stopSignal})
    sigaddset(&signals, signal);
  return signals;
}

void say(std::string_view message) {
  // Nothing is left to do where not even this can be written.
  [[maybe_unused]] const ssize_t written =
      write(STDERR_FILENO, message.data(), message.size());
}

/// Waits for a signal, and ends the process if it is not the one to stop.
void watch(std::mutex &holding) {
  const sigset_t signals = watchedSignals();
  int signal = 0;
  sigwait(&signals, &signal);
  if (signal == stopSignal)
    return;
  const std::unique_lock<std::mutex> none(holding);
  say(isatty(STDERR_FILENO) ? "\r\033[K" : "");
  say("cachetidy: interrupted; the work is not complete\n");
  std::_Exit(static_cast<int>(ExitCode::Interrupted));
}

} // namespace

Interrupts::Interrupts() {
  const sigset_t signals = watchedSignals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  Watcher = std::thread([this] { watch(Holding); });
}

Interrupts::~Interrupts() {
  pthread_kill(Watcher.native_handle(), stopSignal);
  Watcher.join();
}

std::unique_lock<std::mutex> Interrupts::hold() {
  return std::unique_lock<std::mutex>(Holding);
}

} // namespace cachetidy::driver
