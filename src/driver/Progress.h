// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How far the work has come, for someone who watches.

#ifndef CACHETIDY_DRIVER_PROGRESS_H
#define CACHETIDY_DRIVER_PROGRESS_H

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>

namespace cachetidy::driver {

/// One line on a terminal, written over again and gone at the end. Safe to use
/// from several threads.
class Progress {
public:
  /// `amount` is the work in all, in any unit; the time left is told from it.
  Progress(bool isShown, std::size_t files, double amount);
  ~Progress();
  Progress(const Progress &) = delete;

  void begin(const std::string &file);
  void end(double amount);

private:
  using Clock = std::chrono::steady_clock;
  std::string timeLeft() const;
  void show();

  const bool IsShown;
  const std::size_t Files;
  const double Amount;
  const Clock::time_point Start = Clock::now();
  std::mutex Lock;
  std::size_t FilesDone = 0;
  double AmountDone = 0;
  std::string Current;
};

} // namespace cachetidy::driver

#endif
