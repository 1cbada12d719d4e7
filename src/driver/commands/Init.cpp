// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cachetidy init

#include "driver/Profile.h"
#include "driver/Proposal.h"
#include "driver/StoreUse.h"
#include "driver/commands/Commands.h"
#include "driver/revisions/OtherFiles.h"
#include "report/Report.h"

#include <algorithm>
#include <iostream>

namespace cachetidy::driver {
namespace {

using program::Program;

bool isThere(const Path &file) {
  std::error_code error;
  return std::filesystem::exists(std::filesystem::symlink_status(file, error));
}

std::string shown(const Path &file) {
  return report::shownPath("/", normalPath("").string(), file.string());
}

/// What the project says of itself is left out: it is to be written anew.
Program read(const Workload &work, const models::Models &models,
             const Arguments &arguments, Profile &profile) {
  store::Store store = openStore(arguments, work);
  Reading reading(work.requests, {arguments.jobs, isWatched(arguments)}, store,
                  profile.timeline());
  facts::Unit merged = reading.takeFacts();
  Program program = profile.timeline().of(
      "link", [&] { return Program(std::move(merged), work.extent, models); });
  tellComplaints(reading.complaints(), arguments, work.project);
  closeStore(store, reading, work, arguments);
  profile.tell(reading, store);
  return program;
}

/// Where nothing marks a root, the file that is to do so belongs where the
/// command is given, if all sources are there.
Workload findWorkAndRoot(Arguments arguments) {
  Workload work = findWork(arguments);
  const Path here = normalPath("");
  if (!arguments.root.empty() || models::nearestHome(work.project.root) ||
      !isIn(work.project.root, here))
    return work;
  arguments.root = here.string();
  return findWork(arguments);
}

void tellOrWrite(const OtherFile &file, const Path &root,
                 const Arguments &arguments, Interrupts &interrupts) {
  const Path path = root / file.name;
  const bool isAsked = std::ranges::count(arguments.also, file.option) > 0;
  if (isAsked && !isThere(path)) {
    Output(path.string(), interrupts).write(file.text);
    std::cout << shown(path) << ": written, for " << file.use << '\n';
    return;
  }
  if (arguments.isQuiet && !isAsked)
    return;
  std::cout << '\n'
            << shown(path)
            << (isThere(path) ? ": it is there; see that it says, for "
                              : ": not written; for ")
            << file.use;
  if (!isThere(path))
    std::cout << " ('--also " << file.option << "' writes it)";
  std::cout << ":\n\n" << file.text;
}

void writeProjectFile(const Path &path, const std::string &text,
                      const Arguments &arguments, Interrupts &interrupts) {
  if (isThere(path) && !arguments.isForced) {
    std::cout << shown(path) << ": it is there, and stays as it is\n";
    return;
  }
  Output(path.string(), interrupts).write(text);
  std::cout << shown(path)
            << ": written; look at its comments, they are what was not "
               "certain\n";
}

} // namespace

ExitCode runInit(const Arguments &arguments, Interrupts &interrupts) {
  Profile profile(arguments, interrupts);
  const Workload work = findWorkAndRoot(arguments);
  const Path &root = work.project.root;
  const Path path = root / "cachetidy.json";
  const bool isNew =
      arguments.isForced || arguments.isPrinted || !isThere(path);
  if (!isNew && arguments.also.empty())
    throw Failure(path.string() +
                  ": it exists already\n  '--print' shows what would be "
                  "written, '--force' writes it over what is there");
  const models::Models models = models::Models::builtIn();
  const Program program = read(work, models, arguments, profile);
  const program::Survey survey = program::survey(program);
  const std::string text = proposedProjectFile(program, survey, root);
  if (arguments.isPrinted) {
    std::cout << text;
    return exitCodeOf(program.facts());
  }
  writeProjectFile(path, text, arguments, interrupts);
  for (const OtherFile &file : otherFiles(program, survey, root, work.build))
    tellOrWrite(file, root, arguments, interrupts);
  return exitCodeOf(program.facts());
}

} // namespace cachetidy::driver
