// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where the time went, for whoever asked.

#include "driver/Profile.h"

#include <iostream>

namespace cachetidy::driver {

Profile::Profile(const Arguments &arguments, Interrupts &interrupts)
    : IsTold(arguments.isProfiled) {
  if (!arguments.trace.empty())
    Trace.emplace(arguments.trace, interrupts);
}

void Profile::tellOf(const std::string &version, const Reading &reading) const {
  if (IsTold)
    std::cerr << version << ": " << reading.parsed() << " of "
              << report::counted(reading.size(), "compile command")
              << " parsed\n";
}

void Profile::tellReading(const Reading &reading,
                          const store::Store &store) const {
  if (!IsTold)
    return;
  std::cerr << reading.parsed() << " of "
            << report::counted(reading.size(), "compile command") << " parsed";
  if (store.damaged() != 0)
    std::cerr << "; " << report::counted(store.damaged(), "damaged file")
              << " of the store removed";
  std::cerr << '\n';
}

void Profile::tell() {
  if (Trace)
    Trace->write(Times.trace());
  if (IsTold)
    std::cerr << Times.table();
}

void Profile::tell(const Reading &reading, const store::Store &store) {
  tellReading(reading, store);
  tell();
}

} // namespace cachetidy::driver
