// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cachetidy caches

#include "driver/MapCaches.h"
#include "driver/Profile.h"
#include "driver/StoreUse.h"
#include "driver/commands/Commands.h"

#include <sstream>

namespace cachetidy::driver {

using program::Program;

static std::string written(const report::CacheMap &map, Format format) {
  std::ostringstream text;
  if (format == Format::Json)
    writeJson(text, map);
  else
    writeText(text, map, normalPath("").string());
  return std::move(text).str();
}

/// The page tells of findings, too; they do not make the command fail.
static ExitCode writePage(Arguments arguments, Interrupts &interrupts) {
  arguments.forms = {{report::findForm("html"), ""}};
  const ExitCode end = runCheck(arguments, interrupts);
  return end == ExitCode::Findings ? ExitCode::Clean : end;
}

ExitCode runCaches(const Arguments &arguments, Interrupts &interrupts) {
  if (arguments.format == Format::Html)
    return writePage(arguments, interrupts);
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
  out.write(written(mapCaches(program, work.project.root,
                              arguments.isAll ? Mapped::All : Mapped::Caches),
                    arguments.format));
  tellComplaints(reading.complaints(), arguments, work.project);
  closeStore(store, reading, work, arguments);
  profile.tell(reading, store);
  return exitCodeOf(program.facts());
}

} // namespace cachetidy::driver
