// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Many tasks on a few threads, as long as there is memory.

#include "driver/Crew.h"

#include <algorithm>
#include <atomic>
#include <gtest/gtest.h>
#include <mutex>
#include <numeric>
#include <vector>

using namespace cachetidy::driver;

namespace {

std::vector<std::size_t> tasks(std::size_t count) {
  std::vector<std::size_t> all(count);
  std::iota(all.rbegin(), all.rend(), std::size_t{0});
  return all;
}

bool always(std::size_t) { return true; }

TEST(CrewTest, DoesEveryTaskOnce) {
  for (const unsigned threads : {1u, 2u, 7u}) {
    std::mutex lock;
    std::vector<std::size_t> done;
    doAll(
        tasks(50), threads,
        [&](std::size_t task) {
          const std::scoped_lock guard(lock);
          done.push_back(task);
        },
        always);
    if (threads == 1) {
      EXPECT_EQ(done, tasks(50));
    }
    std::sort(done.rbegin(), done.rend());
    EXPECT_EQ(done, tasks(50));
  }
  doAll(
      {}, 4, [](std::size_t) { FAIL(); }, always);
}

TEST(CrewTest, DoesOneAtATimeWithoutRoomForMore) {
  std::atomic<int> underWay = 0;
  std::atomic<int> done = 0;
  doAll(
      tasks(20), 4,
      [&](std::size_t) {
        EXPECT_EQ(++underWay, 1);
        ++done;
        --underWay;
      },
      [](std::size_t) { return false; });
  EXPECT_EQ(done, 20);
}

TEST(CrewTest, EachUnderWayNeedsMoreRoom) {
  constexpr std::uint64_t gigabyte = std::uint64_t(1) << 30;
  EXPECT_FALSE(isRoomForAnother(0, gigabyte / 2));
  EXPECT_TRUE(isRoomForAnother(0, gigabyte));
  EXPECT_FALSE(isRoomForAnother(1, gigabyte));
  EXPECT_TRUE(isRoomForAnother(1, 2 * gigabyte));
  EXPECT_FALSE(isRoomForAnother(15, 4 * gigabyte));
  EXPECT_TRUE(isRoomForAnother(1000, UINT64_MAX));
}

TEST(CrewTest, KnowsHowMuchMemoryThereIs) { EXPECT_GT(availableMemory(), 0u); }

} // namespace
