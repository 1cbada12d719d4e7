// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cachetidy check

#include "driver/commands/Commands.h"
#include "driver/Profile.h"
#include "driver/StoreUse.h"

namespace cachetidy::driver {
namespace {

/// As it was the last time, if nothing it depends on has changed since.
Judgement judge(const Verdict &verdict, Reading &reading,
                program::Extent extent, store::Store &store,
                Timeline &timeline) {
  const store::Digest key = judgementKey(verdict, reading, extent);
  if (std::optional<Judgement> known = recallJudgement(store, key))
    return *std::move(known);
  Judgement judgement = verdict.judge(reading.takeFacts(), extent, timeline);
  keepJudgement(store, key, judgement);
  return judgement;
}

} // namespace

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
  Reading reading(work.requests, {arguments.jobs, isWatched(arguments)}, store,
                  timeline);
  Judgement judgement = judge(verdict, reading, work.extent, store, timeline);
  const ExitCode end = timeline.of("report", [&] {
    SourceFiles files(work.project.root, &store.files());
    return verdict.tell(std::move(judgement), reading.complaints(), files);
  });
  timeline.of("complete the store",
              [&] { closeStore(store, reading, work, arguments); });
  profile.tell(reading, store);
  return end;
}

} // namespace cachetidy::driver
