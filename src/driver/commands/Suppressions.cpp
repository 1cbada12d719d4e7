// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cachetidy suppressions

#include "driver/Profile.h"
#include "driver/StoreUse.h"
#include "driver/SuppressionList.h"
#include "driver/commands/Commands.h"

#include <algorithm>
#include <iostream>
#include <iterator>

namespace cachetidy::driver {
namespace {

std::string summaryOf(std::span<const ListedSuppression> rows) {
  const auto unused =
      std::ranges::count(rows, program::Answer::No, &ListedSuppression::isUsed);
  return report::counted(rows.size(), "comment") + ", " +
         std::to_string(unused) + " unused";
}

} // namespace

ExitCode runSuppressions(const Arguments &arguments, Interrupts &interrupts) {
  Output out(arguments.output, interrupts);
  Profile profile(arguments, interrupts);
  Timeline &timeline = profile.timeline();
  const Workload work =
      timeline.of("find the work", [&] { return findWork(arguments); });
  const Path &root = work.project.root;
  const rules::Selection selected =
      Configuration("", root, sourcesOf(work.requests)).selection();
  store::Store store = openStore(arguments, work);
  Reading reading(work.requests, {arguments.jobs, isWatched(arguments)}, store,
                  timeline);
  facts::Unit merged = reading.takeFacts();
  const program::Program program = timeline.of("link", [&] {
    return program::Program(std::move(merged), work.extent,
                            work.project.models);
  });
  requireUnderstood(program);
  std::vector<ListedSuppression> rows = timeline.of("check", [&] {
    return listSuppressions(
        program, rules::Usage(program, rules::allChecks(), selected.options));
  });
  Complaints complaints = reading.complaints();
  std::ranges::move(addOrigins(rows, root),
                    std::back_inserter(complaints.notes));
  out.write(arguments.format == Format::Json ? jsonOf(rows, root)
                                             : textOf(rows, root));
  tellComplaints(complaints, arguments, work.project);
  if (!arguments.isQuiet)
    std::cerr << summaryOf(rows) << '\n';
  closeStore(store, reading, work, arguments);
  profile.tell(reading, store);
  return exitCodeOf(program.facts());
}

} // namespace cachetidy::driver
