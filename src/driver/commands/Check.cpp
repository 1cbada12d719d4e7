// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cachetidy check

#include "driver/Profile.h"
#include "driver/StoreUse.h"
#include "driver/commands/Commands.h"

namespace cachetidy::driver {

ExitCode runCheck(const Arguments &arguments, Interrupts &interrupts) {
  Profile profile(arguments, interrupts);
  Timeline &timeline = profile.timeline();
  const Workload work =
      timeline.of("find the work", [&] { return findWork(arguments); });
  Verdict verdict = timeline.of("read the configuration", [&] {
    return Verdict(arguments, work.project, sourcesOf(work.requests),
                   interrupts);
  });
  store::Store store = openStore(arguments, work);
  const auto alone = [&](const facts::Unit &unit) {
    return verdict.alone(unit);
  };
  Reading reading(work.requests, {arguments.jobs, isWatched(arguments), alone},
                  store, timeline);
  const Judgement judgement =
      judge(verdict, reading, work.extent, store, timeline);
  const ExitCode end = timeline.of("report", [&] {
    SourceFiles files(work.project.root, &store.files());
    const Complaints complaints = reading.complaints();
    return verdict.tell(verdict.reportOf(judgement, complaints), complaints,
                        files);
  });
  if (!store.keepsNothing())
    timeline.of("complete the store",
                [&] { closeStore(store, reading, work, arguments); });
  profile.tell(reading, store);
  return end;
}

} // namespace cachetidy::driver
