// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How long the rest of some work will take, from what was done of it.

#include "driver/Pace.h"

namespace cachetidy::driver {

void Pace::add(double amount, Clock::time_point now) {
  Left -= amount;
  if (!Start) {
    Start = now;
    return;
  }
  ++Measured;
  Done += amount;
}

std::optional<Pace::Seconds> Pace::timeLeft(Clock::time_point now) const {
  constexpr std::size_t enoughPieces = 8;
  constexpr Seconds enoughTime(2);
  if (Measured < enoughPieces || now - *Start < enoughTime || Done <= 0)
    return std::nullopt;
  return Seconds(now - *Start) * (Left / Done);
}

} // namespace cachetidy::driver
