// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Of a first run nothing is known but guesses; its own pace puts them right.

#include "driver/Pace.h"

#include <gtest/gtest.h>

namespace cachetidy::driver {
namespace {

using std::chrono::milliseconds;

struct PaceTest : ::testing::Test {
  /// Does pieces of which each was guessed at 1.
  void work(int pieces, milliseconds each) {
    for (int piece = 0; piece < pieces; ++piece) {
      now += each;
      pace.add(1, now);
    }
  }

  Pace pace{100};
  Pace::Clock::time_point now{};
};

TEST_F(PaceTest, IsThatOfTheRunWhateverTheGuess) {
  work(21, milliseconds(250));
  ASSERT_TRUE(pace.timeLeft(now));
  EXPECT_NEAR(pace.timeLeft(now)->count(), 79 * 0.25, 0.01);
}

TEST_F(PaceTest, DoesNotCountTheFirstThatReadsForAll) {
  work(1, milliseconds(10000));
  work(20, milliseconds(250));
  ASSERT_TRUE(pace.timeLeft(now));
  EXPECT_NEAR(pace.timeLeft(now)->count(), 79 * 0.25, 0.01);
}

TEST_F(PaceTest, IsNotToldFromAFewPieces) {
  EXPECT_FALSE(pace.timeLeft(now));
  work(8, milliseconds(5000));
  EXPECT_FALSE(pace.timeLeft(now));
  work(1, milliseconds(5000));
  EXPECT_TRUE(pace.timeLeft(now));
}

TEST_F(PaceTest, IsNotToldInTheFirstSeconds) {
  work(50, milliseconds(10));
  EXPECT_FALSE(pace.timeLeft(now));
}

TEST_F(PaceTest, EndsWithNothingLeft) {
  work(100, milliseconds(100));
  EXPECT_NEAR(pace.timeLeft(now)->count(), 0, 0.01);
}

} // namespace
} // namespace cachetidy::driver
