// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Who is put together with whom.

#include "driver/Clusters.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

using namespace cachetidy::driver;

namespace {

std::vector<Cluster> clusters(const std::vector<Needs> &members, double price,
                              const std::vector<std::uint64_t> &costs) {
  return findClusters(members, price, costs);
}

TEST(ClustersTest, PutsTogetherWhatNeedsTheSame) {
  const auto found =
      clusters({{0, 1}, {2}, {0, 1}, {0, 1}, {2}, {2}}, 2, {10, 10, 10});
  ASSERT_EQ(found.size(), 2u);
  for (const Cluster &cluster : found)
    EXPECT_EQ(cluster.members.size(), 3u);
}

TEST(ClustersTest, LeavesAloneWhoWouldGainNothing) {
  EXPECT_TRUE(clusters({{0}, {0}}, 2, {10}).empty());
  EXPECT_TRUE(clusters({{0}, {1}, {2}}, 1, {10, 10, 10}).empty());
  EXPECT_TRUE(clusters({{}, {}, {}}, 1, {}).empty());
  EXPECT_TRUE(clusters({}, 1, {}).empty());
}

TEST(ClustersTest, DoesNotGiveUpMuchForOneMore) {
  // The last needs next to nothing of what the others have in common.
  const auto found = clusters({{0, 1}, {0, 1}, {0, 1}, {0}}, 1, {1, 100});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].members, (std::vector<std::size_t>{0, 1, 2}));
  EXPECT_EQ(found[0].common, (Needs{0, 1}));
}

TEST(ClustersTest, NobodyIsGivenWhatHeDoesNotNeed) {
  std::mt19937 random(7);
  for (int round = 0; round < 50; ++round) {
    std::vector<Needs> members(20);
    std::vector<std::uint64_t> costs(30);
    for (std::uint64_t &cost : costs)
      cost = random() % 100;
    for (Needs &needs : members)
      for (std::uint32_t need = 0; need < costs.size(); ++need)
        if (random() % 3 != 0)
          needs.push_back(need);
    std::vector<bool> isIn(members.size());
    for (const Cluster &cluster : clusters(members, 1.5, costs)) {
      ASSERT_FALSE(cluster.common.empty());
      for (const std::size_t member : cluster.members) {
        EXPECT_FALSE(isIn[member]);
        isIn[member] = true;
        EXPECT_TRUE(std::ranges::includes(members[member], cluster.common));
      }
    }
  }
}

} // namespace
