// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cachetidy extract, link and facts

#include "driver/Commands.h"
#include "driver/CompileDatabase.h"
#include "driver/Reading.h"
#include "driver/Verdict.h"
#include "driver/Workload.h"
#include "facts/Merge.h"
#include "facts/Serialize.h"

#include <algorithm>

namespace cachetidy::driver {
namespace {

facts::Unit readShard(const std::string &name) {
  const std::string content = readFile(name);
  auto read = facts::deserialize(
      {reinterpret_cast<const std::uint8_t *>(content.data()), content.size()});
  if (const std::string *reason = std::get_if<std::string>(&read))
    throw Failure(name + ": " + *reason +
                  "\n  A shard is what 'cachetidy extract' of this version "
                  "writes");
  return std::get<facts::Unit>(std::move(read));
}

/// The sources of a program, if the shards were made for this root.
std::vector<Path> sourcesOf(std::span<const facts::Unit> units,
                            const Path &root) {
  std::vector<Path> sources;
  for (const facts::Unit &unit : units)
    for (const facts::TranslationUnit &row : unit.translationUnits)
      sources.push_back(normalPath(unit.files[row.file], root));
  return sources;
}

bool isAnyThere(std::span<const Path> files) {
  return std::any_of(files.begin(), files.end(), [](const Path &file) {
    std::error_code error;
    return std::filesystem::exists(file, error);
  });
}

/// One file of the program, as all its entries in the database compile it.
struct Read {
  facts::Unit unit;
  ExitCode end = ExitCode::Clean;
};

/// Without a store: the same from the same files, wherever it runs.
Read readSource(const Arguments &arguments) {
  const Workload work = findWork(arguments);
  store::Store none("", work.project.root.string());
  Timeline timeline;
  Reading reading(work.requests, {.jobs = 1}, none, timeline);
  tellComplaints(reading.complaints(), arguments, work.project);
  facts::Unit unit = facts::merge(reading.takeUnits());
  const ExitCode end = exitCodeOf(unit);
  return {std::move(unit), end};
}

} // namespace

ExitCode runExtract(const Arguments &arguments, Interrupts &interrupts) {
  Output out(arguments.output, interrupts);
  const Read read = readSource(arguments);
  const std::vector<std::uint8_t> bytes = facts::serialize(read.unit);
  out.write({reinterpret_cast<const char *>(bytes.data()), bytes.size()});
  return read.end;
}

ExitCode runLink(const Arguments &arguments, Interrupts &interrupts) {
  std::vector<facts::Unit> units;
  Gathering gathering;
  for (const std::string &name : arguments.operands) {
    units.push_back(readShard(name));
    gathering.addShard(units.back());
  }
  Complaints complaints = gathering.finish();
  const std::optional<Path> given = givenRoot(arguments);
  const Path here = normalPath("");
  const std::vector<Path> guessed = sourcesOf(units, given.value_or(here));
  const Project project = openProject(homeOf(guessed), given, here);
  const std::vector<Path> sources = sourcesOf(units, project.root);
  if (!isAnyThere(sources))
    complaints.notes.push_back(
        {{project.root.string()},
         "none of the sources is in this folder: give the --root with which "
         "the shards were extracted"});
  Verdict verdict(arguments, project, sources, interrupts);
  Timeline timeline;
  return verdict.tell(verdict.judge(std::move(units),
                                    arguments.isPart ? program::Extent::Part
                                                     : program::Extent::Whole,
                                    timeline),
                      complaints);
}

ExitCode runFacts(const Arguments &arguments, Interrupts &interrupts) {
  Output out("", interrupts);
  const std::string &name = arguments.operands.front();
  if (!isSourceName(name)) {
    out.write(facts::dump(readShard(name)));
    return ExitCode::Clean;
  }
  const Read read = readSource(arguments);
  out.write(facts::dump(read.unit));
  return read.end;
}

} // namespace cachetidy::driver
