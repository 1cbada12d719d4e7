// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cachetidy baseline

#include "driver/StoreUse.h"
#include "driver/commands/Commands.h"

#include <algorithm>
#include <iostream>

namespace cachetidy::driver {

/// All that is found, and what of the old baseline may still be so.
static rules::Baseline contentOf(const Known &known) {
  rules::Baseline all = known.fresh;
  std::ranges::copy(known.old, std::back_inserter(all));
  std::ranges::copy(known.uncertain, std::back_inserter(all));
  return all;
}

ExitCode runBaseline(const Arguments &arguments, Interrupts &interrupts) {
  const Workload work = findWork(arguments);
  const Path path = baselinePath(arguments, work.project.root);
  Output out(path.string(), interrupts);
  Verdict verdict(arguments, work.project, sourcesOf(work.requests),
                  interrupts);
  store::Store store = openStore(arguments, work);
  Timeline timeline;
  Reading reading(work.requests, {arguments.jobs, isWatched(arguments)}, store,
                  timeline);
  const Judgement judgement =
      judge(verdict, reading, work.extent, store, timeline);
  const Known known = verdict.known(judgement);
  out.write(rules::writeBaseline(contentOf(known)));
  tellComplaints(reading.complaints(), arguments, work.project);
  closeStore(store, reading, work, arguments);
  if (!arguments.isQuiet)
    std::cerr << report::shownPath("", normalPath("").string(), path.string())
              << ": " << report::counted(contentOf(known).size(), "finding") << ", "
              << known.fresh.size() << " of them new; " << known.gone.size()
              << " gone\n";
  return judgement.notAnalysed == 0 ? ExitCode::Clean : ExitCode::NotAnalysed;
}

} // namespace cachetidy::driver
