// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cachetidy extract, link and facts

#include "driver/CompileDatabase.h"
#include "driver/Depfile.h"
#include "driver/Profile.h"
#include "driver/StoreUse.h"
#include "driver/commands/Commands.h"
#include "facts/Serialize.h"

#include <algorithm>
#include <map>

namespace cachetidy::driver {
namespace {

/// Which parts of a program a shard newly holds.
std::vector<facts::Share> addShard(const std::string &name,
                                   facts::ShardMerger &merger) {
  const std::string content = readFile(name);
  std::vector<facts::Share> shares;
  const std::string problem = merger.add(
      {reinterpret_cast<const std::uint8_t *>(content.data()), content.size()},
      &shares);
  if (!problem.empty())
    throw Failure(name + ": " + problem +
                  "\n  Extract it again: a shard is what 'cachetidy extract' "
                  "of this version writes");
  return shares;
}

struct Given {
  facts::Unit merged;
  /// Of parts of a program, by how many there are: the first shard.
  std::map<std::uint32_t, std::string> firstOf;
};

Given readShards(std::span<const std::string> names) {
  Given given;
  facts::ShardMerger merger;
  for (const std::string &name : names)
    for (const facts::Share &share : addShard(name, merger))
      given.firstOf.try_emplace(share.of, name);
  given.merged = merger.finish();
  return given;
}

/// The sources of a program, if the shards were made for this root.
std::vector<Path> sourcesIn(const facts::Unit &merged, const Path &root) {
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

Workload findShare(const Arguments &arguments) {
  Workload work = findWork(arguments);
  if (const std::optional<facts::Share> &share = arguments.share)
    std::erase_if(work.requests, [&](const extract::Request &request) {
      return partOf(request, share->of) != share->number;
    });
  return work;
}

struct Read {
  facts::Unit unit;
  std::vector<Path> files; ///< from which the unit was made
};

/// With no store but one that is asked for: it is for build systems to keep
/// what comes of it.
Read readSources(const Arguments &arguments, Profile &profile) {
  Timeline &timeline = profile.timeline();
  const Workload work =
      timeline.of("find the work", [&] { return findShare(arguments); });
  store::Store store(arguments.store.empty() ? "" : normalPath(arguments.store),
                     work.project.root.string());
  Reading reading(work.requests, {arguments.jobs, isWatched(arguments)}, store,
                  timeline);
  Read read{reading.takeFacts(), sourcesOf(work.requests)};
  if (arguments.share)
    read.unit.shares = {*arguments.share};
  tellComplaints(reading.complaints(), arguments, work.project);
  for (std::string &file : store.filesRead(reading.outcomes()))
    read.files.emplace_back(std::move(file));
  read.files.insert(read.files.end(), work.responseFiles.begin(),
                    work.responseFiles.end());
  if (!work.build.empty())
    read.files.push_back(work.build / "compile_commands.json");
  closeStore(store, reading, work, arguments);
  profile.tellReading(reading, store);
  return read;
}

} // namespace

ExitCode runExtract(const Arguments &arguments, Interrupts &interrupts) {
  Output out(arguments.output, interrupts);
  Profile profile(arguments, interrupts);
  const Read read = readSources(arguments, profile);
  writeDepfile(arguments, read.files, interrupts);
  const std::vector<std::uint8_t> bytes = profile.timeline().of(
      "serialise", [&] { return facts::serialize(read.unit); });
  const std::string_view shard = {reinterpret_cast<const char *>(bytes.data()),
                                  bytes.size()};
  arguments.keepsSame ? out.writeIfOther(shard) : out.write(shard);
  profile.tell();
  return exitCodeOf(read.unit);
}

ExitCode runLink(const Arguments &arguments, Interrupts &interrupts) {
  Profile profile(arguments, interrupts);
  Timeline &timeline = profile.timeline();
  auto [merged, firstOf] = timeline.of(
      "read the shards", [&] { return readShards(arguments.operands); });
  Gathering gathering;
  gathering.addShards(merged);
  const bool isPart =
      arguments.isPart || gathering.addMissing(merged.shares, firstOf);
  Complaints complaints = gathering.finish();
  const std::optional<Path> given = givenRoot(arguments);
  const Path here = normalPath("");
  const std::vector<Path> guessed = sourcesIn(merged, given.value_or(here));
  const Project project = openProject(homeOf(guessed), given, here);
  const std::vector<Path> sources = sourcesIn(merged, project.root);
  if (!isAnyThere(sources))
    complaints.notes.push_back(
        {{project.root.string()},
         "none of the sources is in this folder: give the --root with which "
         "the shards were extracted"});
  Verdict verdict(arguments, project, sources, interrupts);
  SourceFiles files(project.root);
  const Judgement judgement = verdict.judge(
      std::move(merged),
      isPart ? program::Extent::Part : program::Extent::Whole, timeline);
  const ExitCode end =
      verdict.tell(verdict.reportOf(judgement, complaints), complaints, files);
  std::vector<Path> read = verdict.filesRead();
  read.insert(read.end(), arguments.operands.begin(), arguments.operands.end());
  writeDepfile(arguments, read, interrupts);
  profile.tell();
  return end;
}

ExitCode runFacts(const Arguments &arguments, Interrupts &interrupts) {
  Output out("", interrupts);
  const std::string &name = arguments.operands.front();
  if (!isSourceName(name)) {
    out.write(facts::dump(readShards(std::span(&name, 1)).merged));
    return ExitCode::Clean;
  }
  Profile profile(arguments, interrupts);
  const Read read = readSources(arguments, profile);
  out.write(facts::dump(read.unit));
  return exitCodeOf(read.unit);
}

} // namespace cachetidy::driver
