// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// --profile and --trace

#ifndef CACHETIDY_DRIVER_PROFILE_H
#define CACHETIDY_DRIVER_PROFILE_H

#include "driver/Output.h"
#include "driver/Reading.h"
#include "driver/options/Arguments.h"

#include <optional>

namespace cachetidy::driver {

/// Made before the work, so that a file that cannot be written is told before
/// it.
class Profile {
public:
  Profile(const Arguments &arguments, Interrupts &interrupts);

  Timeline &timeline() { return Times; }

  /// Of another version of the project that was read, too.
  void tellOf(const std::string &version, const Reading &reading) const;
  /// Of what was read, before the time that all of it took.
  void tellReading(const Reading &reading, const store::Store &store) const;
  /// Writes where the time went, as it is asked for.
  void tell();
  /// Both, one after the other.
  void tell(const Reading &reading, const store::Store &store);

private:
  bool IsTold;
  std::optional<Output> Trace;
  Timeline Times;
};

} // namespace cachetidy::driver

#endif
