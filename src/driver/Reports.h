// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The forms in which a run tells what it found.

#ifndef CACHETIDY_DRIVER_REPORTS_H
#define CACHETIDY_DRIVER_REPORTS_H

#include "driver/Output.h"
#include "driver/options/Arguments.h"

#include <vector>

namespace cachetidy::driver {

class Reports {
public:
  /// Text where no form is asked for. A Failure tells of two that go to one
  /// place, and of files that cannot be written.
  Reports(const Arguments &arguments, Interrupts &interrupts);

  /// Whether one of the forms shows the map of the caches.
  bool showMap() const;

  /// Each form is written completely or not at all, also when another cannot
  /// be: the Failure comes after all.
  void write(const report::Report &report);

private:
  struct Target {
    const report::Form *form;
    Output out;
  };
  void write(const report::Report &report, Target &target) const;

  Colour WhetherColoured;
  std::vector<Target> Targets;
};

} // namespace cachetidy::driver

#endif
