// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cachetidy extract, link and facts

#include "driver/Commands.h"
#include "driver/CompileDatabase.h"
#include "driver/Reading.h"
#include "driver/Verdict.h"
#include "driver/Workload.h"
#include "facts/Serialize.h"

#include <algorithm>

namespace cachetidy::driver {
namespace {

void addShard(const std::string &name, facts::ShardMerger &merger) {
  const std::string content = readFile(name);
  const std::string problem = merger.add(
      {reinterpret_cast<const std::uint8_t *>(content.data()), content.size()});
  if (!problem.empty())
    throw Failure(name + ": " + problem +
                  "\n  A shard is what 'cachetidy extract' of this version "
                  "writes");
}

facts::Unit readShards(std::span<const std::string> names) {
  facts::ShardMerger merger;
  for (const std::string &name : names)
    addShard(name, merger);
  return merger.finish();
}

/// The sources of a program, if the shards were made for this root.
std::vector<Path> sourcesOf(const facts::Unit &merged, const Path &root) {
  std::vector<Path> sources;
  for (const facts::TranslationUnit &row : merged.translationUnits)
    sources.push_back(normalPath(merged.files[row.file], root));
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
  facts::Unit unit = reading.takeFacts();
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
  facts::Unit merged = readShards(arguments.operands);
  Gathering gathering;
  gathering.addShards(merged);
  Complaints complaints = gathering.finish();
  const std::optional<Path> given = givenRoot(arguments);
  const Path here = normalPath("");
  const std::vector<Path> guessed = sourcesOf(merged, given.value_or(here));
  const Project project = openProject(homeOf(guessed), given, here);
  const std::vector<Path> sources = sourcesOf(merged, project.root);
  if (!isAnyThere(sources))
    complaints.notes.push_back(
        {{project.root.string()},
         "none of the sources is in this folder: give the --root with which "
         "the shards were extracted"});
  Verdict verdict(arguments, project, sources, interrupts);
  Timeline timeline;
  return verdict.tell(verdict.judge(std::move(merged),
                                    arguments.isPart ? program::Extent::Part
                                                     : program::Extent::Whole,
                                    timeline),
                      complaints);
}

ExitCode runFacts(const Arguments &arguments, Interrupts &interrupts) {
  Output out("", interrupts);
  const std::string &name = arguments.operands.front();
  if (!isSourceName(name)) {
    out.write(facts::dump(readShards(std::span(&name, 1))));
    return ExitCode::Clean;
  }
  const Read read = readSource(arguments);
  out.write(facts::dump(read.unit));
  return read.end;
}

} // namespace cachetidy::driver
