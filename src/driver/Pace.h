// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How long the rest of some work will take.

#ifndef CACHETIDY_DRIVER_PACE_H
#define CACHETIDY_DRIVER_PACE_H

#include <chrono>
#include <cstddef>
#include <optional>

namespace cachetidy::driver {

/// The pace of a run is measured in it: what a piece costs is a guess, in any
/// unit. The first piece does not count, and the time until it was done: it
/// reads for all others what they have in common.
class Pace {
public:
  using Clock = std::chrono::steady_clock;
  using Seconds = std::chrono::duration<double>;

  explicit Pace(double amount) : Left(amount) {}

  /// A piece is done.
  void add(double amount, Clock::time_point now);
  /// Nothing as long as there is no pace to go by.
  std::optional<Seconds> timeLeft(Clock::time_point now) const;

private:
  double Left;
  std::size_t Measured = 0; ///< pieces
  double Done = 0;          ///< in these
  std::optional<Clock::time_point> Start;
};

} // namespace cachetidy::driver

#endif
