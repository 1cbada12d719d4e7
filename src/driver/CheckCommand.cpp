// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cachetidy check

#include "driver/Commands.h"
#include "driver/Verdict.h"
#include "driver/Workload.h"

namespace cachetidy::driver {

ExitCode runCheck(const Arguments &arguments, Interrupts &interrupts) {
  const Workload work = findWork(arguments);
  Verdict verdict(arguments, work.project, sourcesOf(work.requests),
                  interrupts);
  return verdict.on(
      readAll(work.requests, arguments.jobs, isWatched(arguments)),
      work.extent);
}

} // namespace cachetidy::driver
