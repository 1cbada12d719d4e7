// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Scans, groups, and hands preludes out.

#include "driver/Sharing.h"

#include "driver/Clusters.h"
#include "driver/Crew.h"

#include <algorithm>
#include <map>
#include <set>

namespace cachetidy::driver {
namespace {

/// A prelude is written as well as parsed, and each unit reads it.
constexpr double price = 1.5;
/// For fewer it is not worth while to look.
constexpr std::size_t fewest = 4;
/// More are grouped in parts: the time it takes grows faster than their number.
constexpr std::size_t mostAtOnce = 1000;

} // namespace

Sharing::Sharing(std::span<const extract::Request> requests,
                 std::span<const std::size_t> tasks, extract::Files &files,
                 unsigned threads, Progress &progress, Timeline &timeline)
    : Requests(requests), Files(files), Times(timeline), Scanner(files),
      Included(requests.size()), Commands(requests.size()),
      GroupOf(requests.size()), BodiesOf(requests.size()) {
  if (tasks.size() < fewest)
    return;
  scan(tasks, threads, progress);
  Scanner.forgetDirectives();
  for (auto &[dialect, alike] : dialects(tasks)) {
    std::ranges::sort(alike);
    if (alike.size() < 2)
      continue;
    Bodies.push_back(std::make_unique<extract::TakenBodies>());
    for (const std::size_t task : alike)
      BodiesOf[task] = Bodies.back().get();
    for (std::size_t start = 0; start < alike.size(); start += mostAtOnce)
      group({alike.begin() + start,
             alike.begin() + std::min(start + mostAtOnce, alike.size())});
  }
  Scanner.forgetWords();
}

/// Units that read headers alike. Macros that not all of them have count where
/// a header may ask for them.
std::map<std::string, Sharing::Tasks>
Sharing::dialects(std::span<const std::size_t> tasks) {
  std::map<std::string, Tasks> rough;
  for (const std::size_t task : tasks)
    if (Included[task].isKnown)
      rough[Commands[task].dialect].push_back(task);
  std::map<std::string, Tasks> fine;
  for (const auto &[dialect, alike] : rough) {
    std::map<std::string, std::size_t> having;
    for (const std::size_t task : alike)
      for (const std::string &macro : Commands[task].macros)
        ++having[macro];
    std::erase_if(having, [&](const auto &macro) {
      return macro.second == alike.size() ||
             !Scanner.isSpelledOutside(extract::macroName(macro.first));
    });
    for (const std::size_t task : alike) {
      std::string key = dialect;
      for (const std::string &macro : Commands[task].macros)
        if (having.contains(macro))
          key += macro + '\n';
      for (const std::string &macro : definedFor(task))
        key += "then " + macro + '\n';
      fine[key].push_back(task);
    }
  }
  return fine;
}

/// What a unit defines itself before it reads headers that may ask for it.
std::vector<std::string> Sharing::definedFor(std::size_t task) {
  std::set<std::string> given;
  for (const std::string &macro : Commands[task].macros)
    given.insert(extract::macroName(macro));
  std::vector<std::string> defined = Included[task].defined;
  std::erase_if(defined, [&](const std::string &macro) {
    const std::string name = extract::macroName(macro);
    return given.contains(name) || !Scanner.isSpelledOutside(name);
  });
  return defined;
}

void Sharing::scan(std::span<const std::size_t> tasks, unsigned threads,
                   Progress &progress) {
  const auto scanOne = [&](std::size_t task) {
    progress.begin(Requests[task].file);
    Times.of("look for what is shared", [&] {
      Commands[task] = extract::commandOf(Requests[task]);
      Included[task] = Scanner.scan(Requests[task]);
    });
    progress.end(1);
  };
  doAll(tasks, threads, scanOne, [](std::size_t) { return true; });
}

void Sharing::group(const Tasks &alike) {
  std::vector<Needs> needs;
  std::vector<std::uint64_t> costs;
  for (const std::size_t task : alike) {
    needs.push_back(Included[task].outside);
    if (!needs.back().empty() && needs.back().back() >= costs.size())
      costs.resize(needs.back().back() + 1);
  }
  for (std::uint32_t number = 0; number < costs.size(); ++number)
    costs[number] = Scanner.file(number).bytes;
  for (const Cluster &cluster : findClusters(needs, price, costs)) {
    Tasks members;
    for (const std::size_t member : cluster.members)
      members.push_back(alike[member]);
    plan(members, cluster.common);
  }
}

/// What all members read is read in the order in which the first one does.
void Sharing::plan(const Tasks &members,
                   const std::vector<extract::FileNumber> &common) {
  auto group = std::make_unique<Group>();
  group->plan.like = Requests[members.front()];
  group->plan.macros = Commands[members.front()].macros;
  group->plan.defined = definedFor(members.front());
  for (const std::size_t task : members)
    std::erase_if(group->plan.macros, [&](const std::string &macro) {
      return !std::ranges::count(Commands[task].macros, macro);
    });
  for (const extract::Entered &entered : Included[members.front()].entered)
    if (!entered.isEnclosed &&
        std::ranges::binary_search(common, entered.file)) {
      const extract::OutsideFile file = Scanner.file(entered.file);
      if (file.isPublic && file.isGuarded)
        group->plan.spellings.push_back(file.spelling);
    }
  if (group->plan.spellings.empty())
    return;
  group->left = members.size();
  for (const std::size_t task : members)
    GroupOf[task] = Groups.size();
  Groups.push_back(std::move(group));
}

std::optional<std::size_t> Sharing::groupOf(std::size_t task) const {
  return GroupOf[task];
}

void Sharing::build(std::size_t number) {
  Group &group = *Groups[number];
  std::call_once(group.isBuilt, [&] {
    // What stands in the way of some stands in the way of most.
    if (Failed > Built + 1)
      return;
    group.prelude = Times.of("parse what is shared", [&] {
      return extract::buildPrelude(group.plan, Files);
    });
    ++(group.prelude ? Built : Failed);
  });
}

extract::Extraction Sharing::extract(std::size_t task) {
  extract::TakenBodies *bodies = BodiesOf[task];
  if (bodies && bodies->isVain())
    bodies = nullptr;
  if (!GroupOf[task])
    return extract::extractTranslationUnit(Requests[task], Files,
                                           {nullptr, bodies});
  Group &group = *Groups[*GroupOf[task]];
  build(*GroupOf[task]);
  std::optional<extract::PreludeUse> use;
  if (group.prelude && !group.isVain())
    use.emplace(*group.prelude, Included[task], Scanner);
  extract::Extraction extraction = extract::extractTranslationUnit(
      Requests[task], Files, {use ? &*use : nullptr, bodies});
  if (use)
    ++(extraction.hasPrelude ? group.taken : group.refused);
  if (--group.left == 0)
    group.prelude = nullptr;
  return extraction;
}

} // namespace cachetidy::driver
