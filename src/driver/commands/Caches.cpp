// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cachetidy caches

#include "driver/commands/Commands.h"
#include "driver/Listing.h"
#include "driver/Profile.h"
#include "driver/StoreUse.h"

namespace cachetidy::driver {

using program::Program;

ExitCode runCaches(const Arguments &arguments, Interrupts &interrupts) {
  Output out(arguments.output, interrupts);
  Profile profile(arguments, interrupts);
  Timeline &timeline = profile.timeline();
  const Workload work =
      timeline.of("find the work", [&] { return findWork(arguments); });
  store::Store store = openStore(arguments, work);
  Reading reading(work.requests, {arguments.jobs, isWatched(arguments)}, store,
                  timeline);
  facts::Unit merged = reading.takeFacts();
  const Program program = timeline.of("link", [&] {
    return Program(std::move(merged), work.extent, work.project.models);
  });
  requireUnderstood(program);
  const Listing listing(program, work.project.root, arguments.isAll);
  out.write(arguments.format == Format::Json ? listing.json() : listing.text());
  tellComplaints(reading.complaints(), arguments, work.project);
  closeStore(store, reading, work, arguments);
  profile.tell(reading, store);
  return exitCodeOf(program.facts());
}

} // namespace cachetidy::driver
