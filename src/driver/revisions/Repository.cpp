// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a git repository says of a project's other versions.

#include "driver/revisions/Repository.h"

#include "driver/CompileDatabase.h"
#include "driver/ExitCode.h"

#include <algorithm>
#include <chrono>
#include <string_view>
#include <unistd.h>

namespace cachetidy::driver {

using extract::OtherFile;

namespace {

std::string_view withoutEnd(std::string_view text) {
  while (text.ends_with('\n'))
    text.remove_suffix(1);
  return text;
}

std::string_view takeField(std::string_view &text, char end) {
  const std::size_t place = std::min(text.find(end), text.size());
  const std::string_view field = text.substr(0, place);
  text.remove_prefix(std::min(place + 1, text.size()));
  return field;
}

/// One line of `git diff --raw`: what a path was in a commit, and on the disk.
struct Difference {
  std::string_view modeBefore;
  std::string_view modeAfter;
  std::string_view object; ///< what it was
  char status = ' ';
  std::string_view path;
  std::string_view newPath; ///< what it was renamed to

  bool isSubmodule() const {
    return modeBefore == "160000" || modeAfter == "160000";
  }
};

std::vector<Difference> differencesIn(std::string_view raw) {
  std::vector<Difference> all;
  while (!raw.empty()) {
    Difference one;
    one.modeBefore = takeField(raw, ' ').substr(1);
    one.modeAfter = takeField(raw, ' ');
    one.object = takeField(raw, ' ');
    takeField(raw, ' ');
    one.status = takeField(raw, '\0').front();
    one.path = takeField(raw, '\0');
    if (one.status == 'R')
      one.newPath = takeField(raw, '\0');
    all.push_back(one);
  }
  return all;
}

/// A line that no file has.
std::string unlikelyLine() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return "cachetidy-" + std::to_string(getpid()) + "-" +
         std::to_string(now.count()) + "-object";
}

/// What stands behind each of these lines, without the end of its last line.
std::vector<std::string> textsAfter(const std::string &line,
                                    std::string_view all) {
  std::vector<std::string> texts;
  std::size_t start = all.find(line + "\n");
  while (start != std::string_view::npos) {
    start += line.size() + 1;
    const std::size_t next = all.find("\n" + line + "\n", start);
    std::string_view text = all.substr(start, next - start);
    if (next == std::string_view::npos)
      text.remove_suffix(text.ends_with('\n'));
    texts.emplace_back(text);
    start = next == std::string_view::npos ? next : next + 1;
  }
  return texts;
}

} // namespace

Repository::Repository(const Path &folder) : Top(folder) {
  const GitAnswer answer = ask({"rev-parse", "--show-toplevel"});
  if (!answer.isGood())
    throw Failure("git knows of no repository around " + folder.string() +
                  ":\n  " + std::string(withoutEnd(answer.errors)));
  Top = std::string(withoutEnd(answer.output));
}

GitAnswer Repository::ask(std::vector<std::string> words,
                          const std::string &input) const {
  // The git that a hook belongs to holds the locks, and nothing is to change.
  words.insert(words.begin(),
               {"--no-optional-locks", "-c", "core.quotePath=false"});
  return runGit(Top.string(), words, input);
}

std::string Repository::need(std::vector<std::string> words,
                             const std::string &input) const {
  GitAnswer answer = ask(words, input);
  if (!answer.isGood())
    throw Failure("'git " + words.front() + "' failed in " + Top.string() +
                  ":\n  " + std::string(withoutEnd(answer.errors)));
  return std::move(answer.output);
}

std::string Repository::adviceIfShallow() const {
  if (ask({"rev-parse", "--is-shallow-repository"}).output != "true\n")
    return {};
  return "\n  This clone is shallow: get the rest of its history with 'git "
         "fetch --unshallow',\n  or ask for all of it: 'fetch-depth: 0' in "
         "GitHub's checkout, 'GIT_DEPTH: 0' in GitLab";
}

std::string Repository::commit(const std::string &revision) const {
  const GitAnswer answer = ask({"rev-parse", "--verify", "--quiet",
                                "--end-of-options", revision + "^{commit}"});
  if (!answer.isGood() && revision == "HEAD" && hasNoCommit())
    return emptyTree();
  if (!answer.isGood())
    throw Failure("there is no commit '" + revision + "' in " + Top.string() +
                  ": 'git fetch' gets what others have pushed" +
                  adviceIfShallow());
  return std::string(withoutEnd(answer.output));
}

/// HEAD names the branch that the first commit will begin.
bool Repository::hasNoCommit() const {
  return ask({"symbolic-ref", "--quiet", "HEAD"}).isGood();
}

std::string Repository::emptyTree() const {
  return std::string(
      withoutEnd(need({"hash-object", "-t", "tree", "--stdin"})));
}

std::string Repository::mergeBase(const std::string &one,
                                  const std::string &other) const {
  if (one == other)
    return commit(one);
  const GitAnswer answer = ask({"merge-base", one, other});
  if (!answer.isGood())
    throw Failure("'" + one + "' and '" + other +
                  "' have no commit in common in " + Top.string() +
                  ": '--no-merge-base' compares them all the same" +
                  adviceIfShallow());
  return std::string(withoutEnd(answer.output));
}

Version Repository::version(const std::string &commit) const {
  Version version;
  addFiles(version, commit);
  return version;
}

void Repository::addFiles(Version &version, const std::string &commit) const {
  const std::string raw = need(
      {"diff", "--raw", "-z", "--no-abbrev", "--find-renames", "--no-relative",
       "--no-ext-diff", "--ignore-submodules=untracked", commit, "--"});
  std::vector<Object> sources, others;
  for (const Difference &one : differencesIn(raw)) {
    const Path path = Top / one.path;
    if (one.status == 'R') {
      version.renamed.emplace(Top / one.newPath, path);
      version.others[Top / one.newPath] = {};
    }
    if (one.isSubmodule())
      addSubmodule(version, path, std::string(one.object));
    else if (one.status == 'A')
      version.others[path] = {};
    else if (one.status != 'U') // of which there is another row
      (isSourceName(path) ? sources : others)
          .push_back({one.object, path, one.modeBefore == "120000"});
  }
  // What other files are is hardly ever asked, and may be large.
  read(sources, As::CheckedOut, version.others);
  read(others, As::Stored, version.others);
}

void Repository::read(std::span<const Object> objects, As form,
                      extract::OtherFiles &into) const {
  if (objects.empty())
    return;
  std::string input;
  for (const Object &object : objects) {
    std::string path = object.path.lexically_relative(Top).string();
    std::ranges::replace(path, '\n', '?');
    input += std::string(object.name) +
             (form == As::CheckedOut ? " " + path : "") + "\n";
  }
  const std::string line = unlikelyLine();
  std::vector<std::string> words = {"cat-file", "--batch=" + line};
  if (form == As::CheckedOut)
    words.emplace_back("--filters");
  std::vector<std::string> texts =
      textsAfter(line, need(std::move(words), input));
  if (texts.size() != objects.size())
    throw Failure("the repository in " + Top.string() +
                  " has lost some of its objects: 'git fsck' tells which");
  for (std::size_t i = 0; i < objects.size(); ++i)
    into[objects[i].path] = {objects[i].isLink ? OtherFile::Link
                                               : OtherFile::Regular,
                             std::move(texts[i])};
}

/// A submodule is a repository of its own, and its commit one of its versions.
void Repository::addSubmodule(Version &version, const Path &path,
                              const std::string &commit) const {
  std::error_code error;
  const bool isNew = commit.find_first_not_of('0') == std::string::npos;
  if (isNew || !std::filesystem::exists(path / ".git", error)) {
    version.unreadable[path] =
        isNew ? "this submodule is new" : "this submodule is not checked out";
    return;
  }
  const Repository submodule(path);
  if (submodule.ask({"cat-file", "-e", commit}).isGood())
    submodule.addFiles(version, commit);
  else
    version.unreadable[path] = "the commit of this submodule was not fetched";
}

std::set<Path> Repository::untracked() const {
  const std::string names =
      need({"ls-files", "--others", "--exclude-standard", "--full-name", "-z"});
  std::set<Path> files;
  for (std::string_view rest = names; !rest.empty();)
    files.insert(Top / takeField(rest, '\0'));
  return files;
}

TouchedLines Repository::touchedLines(const std::string &from,
                                      const std::string &to) const {
  std::vector<std::string> words = {
      "diff",          "--unified=0",   "--no-prefix", "--no-relative",
      "--no-ext-diff", "--no-textconv", "--no-color",  from};
  if (!to.empty())
    words.push_back(to);
  words.push_back("--");
  TouchedLines lines(need(std::move(words)), Top);
  if (to.empty())
    for (const Path &file : untracked())
      lines.addWhole(file);
  return lines;
}

} // namespace cachetidy::driver
