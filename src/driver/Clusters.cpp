// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Joins, over and over, the two clusters that gain most by it.

#include "driver/Clusters.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <queue>
#include <tuple>

namespace cachetidy::driver {
namespace {

/// What is always needed together counts as one thing.
struct Bundles {
  std::vector<Needs> members; ///< of numbers of bundles
  std::vector<Needs> contents;
  std::vector<double> costs;
};

Bundles bundle(std::span<const Needs> members,
               std::span<const std::uint64_t> costs) {
  std::vector<std::vector<std::size_t>> needing(costs.size());
  for (std::size_t member = 0; member < members.size(); ++member)
    for (const std::uint32_t need : members[member])
      needing[need].push_back(member);
  std::map<std::vector<std::size_t>, Needs> together;
  for (std::uint32_t need = 0; need < needing.size(); ++need)
    if (needing[need].size() > 1)
      together[needing[need]].push_back(need);
  Bundles bundles;
  bundles.members.resize(members.size());
  for (auto &[who, needs] : together) {
    for (const std::size_t member : who)
      bundles.members[member].push_back(
          static_cast<std::uint32_t>(bundles.costs.size()));
    double cost = 0;
    for (const std::uint32_t need : needs)
      cost += static_cast<double>(costs[need]);
    bundles.costs.push_back(cost);
    bundles.contents.push_back(std::move(needs));
  }
  return bundles;
}

class Joining {
public:
  Joining(const Bundles &bundles, double price) : Given(bundles), Price(price) {
    std::map<Needs, std::vector<std::size_t>> same;
    for (std::size_t member = 0; member < bundles.members.size(); ++member)
      same[bundles.members[member]].push_back(member);
    for (auto &[needs, who] : same)
      add({std::move(who), needs});
  }

  /// In terms of bundles.
  std::vector<Cluster> finish();

private:
  struct Candidate {
    double gain = 0;
    std::size_t one = 0;
    std::size_t other = 0;
    bool operator<(const Candidate &right) const {
      return std::tie(gain, one, other) <
             std::tie(right.gain, right.one, right.other);
    }
  };
  struct Weighed {
    Cluster cluster;
    double saved = 0;
    bool isLeft = true;
  };

  void add(Cluster cluster);
  double saving(std::size_t members, const Needs &common) const;

  const Bundles &Given;
  double Price;
  std::vector<Weighed> All;
  std::priority_queue<Candidate> Open;
};

Needs both(const Needs &one, const Needs &other) {
  Needs result;
  std::ranges::set_intersection(one, other, std::back_inserter(result));
  return result;
}

double Joining::saving(std::size_t members, const Needs &common) const {
  double cost = 0;
  for (const std::uint32_t need : common)
    cost += Given.costs[need];
  return std::max(0.0, (static_cast<double>(members) - Price) * cost);
}

void Joining::add(Cluster cluster) {
  const double saved = saving(cluster.members.size(), cluster.common);
  for (std::size_t other = 0; other < All.size(); ++other) {
    const Weighed &known = All[other];
    if (!known.isLeft)
      continue;
    const double joined =
        saving(cluster.members.size() + known.cluster.members.size(),
               both(cluster.common, known.cluster.common));
    if (joined > saved + known.saved)
      Open.push({joined - saved - known.saved, All.size(), other});
  }
  All.push_back({std::move(cluster), saved});
}

std::vector<Cluster> Joining::finish() {
  while (!Open.empty()) {
    const Candidate best = Open.top();
    Open.pop();
    Weighed &one = All[best.one];
    Weighed &other = All[best.other];
    if (!one.isLeft || !other.isLeft)
      continue;
    one.isLeft = other.isLeft = false;
    Cluster joined{{}, both(one.cluster.common, other.cluster.common)};
    std::ranges::merge(one.cluster.members, other.cluster.members,
                       std::back_inserter(joined.members));
    add(std::move(joined));
  }
  std::vector<Cluster> result;
  for (Weighed &weighed : All)
    if (weighed.isLeft && weighed.saved > 0)
      result.push_back(std::move(weighed.cluster));
  return result;
}

} // namespace

std::vector<Cluster> findClusters(std::span<const Needs> members, double price,
                                  std::span<const std::uint64_t> costs) {
  const Bundles bundles = bundle(members, costs);
  std::vector<Cluster> clusters = Joining(bundles, price).finish();
  for (Cluster &cluster : clusters) {
    Needs common;
    for (const std::uint32_t number : cluster.common)
      common.insert(common.end(), bundles.contents[number].begin(),
                    bundles.contents[number].end());
    std::ranges::sort(common);
    cluster.common = std::move(common);
  }
  return clusters;
}

} // namespace cachetidy::driver
