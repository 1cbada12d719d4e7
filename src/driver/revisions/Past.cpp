// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A project as it was in a commit, read by the commands of now.

#include "driver/revisions/Past.h"

#include "driver/CompileDatabase.h"
#include "driver/revisions/OtherBuild.h"

#include <algorithm>

namespace cachetidy::driver {
namespace {

Path real(const Path &path) { return std::filesystem::weakly_canonical(path); }

/// As git has it; and sources that git was not told of were not there. What a
/// build has generated is taken as it is now.
Version versionOf(const std::string &commit, const Repository &repository,
                  const Workload &now) {
  std::set<Path> sources;
  for (const Path &source : sourcesOf(now.requests))
    sources.insert(real(source));
  Version version = repository.version(commit);
  for (const Path &file : repository.untracked())
    if (sources.contains(file) && !isIn(file, now.build))
      version.others.try_emplace(file);
  return version;
}

/// The commands of a file, for another.
std::vector<extract::Request>
renamed(std::span<const extract::Request> requests, const Path &from,
        const Path &to) {
  std::vector<extract::Request> result;
  for (extract::Request request : requests) {
    if (sourceOf(request) != from)
      continue;
    for (std::string &argument : request.arguments)
      if (normalPath(argument, request.directory) == from)
        argument = to.string();
    request.file = to.string();
    result.push_back(std::move(request));
  }
  return result;
}

} // namespace

Past::Past(const std::string &commit, const std::string &name,
           const Path &build, const Repository &repository, const Workload &now,
           store::Store &disk)
    : Name(name), Now(now), RealRoot(real(now.project.root)),
      Seen(versionOf(commit, repository, now)), Kept(disk, Seen.others),
      Requests(build.empty() ? now.requests : requestsOfBuild(build, now)) {
  std::erase_if(Requests, [&](const extract::Request &request) {
    return !isThere(sourceOf(request));
  });
  if (build.empty())
    addGone();
  tellGuesses();
}

bool Past::isThere(const Path &file) {
  return !Kept.files().isStill({file.string(), extract::Look::Absent, {}});
}

/// As the project names what is in it, whatever links lead to it.
Path Past::asNamed(const Path &file) const {
  return Now.project.root / file.lexically_relative(RealRoot);
}

/// Sources that are here no longer. A compile_commands.json that is out of date
/// may name them still.
void Past::addGone() {
  std::set<Path> known;
  for (const Path &source : sourcesOf(Now.requests))
    known.insert(source);
  for (const auto &[name, file] : Seen.others) {
    std::error_code error;
    const bool isGone = file.kind == extract::OtherFile::Regular &&
                        isIn(name, RealRoot) &&
                        !std::filesystem::exists(name, error);
    if (isGone && isCompiledName(name) && !known.contains(asNamed(name)))
      std::ranges::move(requestsOf(name), std::back_inserter(Requests));
  }
}

/// Of a source that was renamed, those of what it is called now.
std::vector<extract::Request> Past::requestsOf(const Path &file) {
  const Path name = asNamed(file);
  for (const auto &[newName, oldName] : Seen.renamed)
    if (oldName == file)
      if (auto same = renamed(Now.requests, asNamed(newName), name);
          !same.empty())
        return same;
  Guessed.push_back(name);
  return guessRequests(name, Now);
}

void Past::tellGuesses() {
  for (const auto &[path, reason] : Seen.unreadable)
    Notes.push_back(
        {{path.string()}, reason + ": its files are taken as they are now"});
  if (Requests.empty())
    Notes.push_back(
        {{(Now.build / "compile_commands.json").string()},
         Name + " has none of the files it names: all findings are new"});
  if (Guessed.empty())
    return;
  std::string others;
  if (Guessed.size() > 1)
    others = " and " + report::counted(Guessed.size() - 1, "other");
  Notes.push_back({{Guessed.front().string()},
                   "only " + Name + " has this source file" + others +
                       ": it is read as the one most like it is compiled now"});
}

std::map<std::string, std::string> Past::texts() const {
  std::map<std::string, std::string> texts;
  for (const auto &[name, file] : Seen.others)
    if (file.kind == extract::OtherFile::Regular)
      texts[isIn(name, RealRoot) ? Path(name).lexically_relative(RealRoot)
                                 : Path(name)] = file.text;
  return texts;
}

} // namespace cachetidy::driver
