// What a test calls does not happen in production.
#include "prices.h"

#include <gtest/gtest.h>

TEST(Prices, AreRead) {
  Prices::forget(1);
  EXPECT_TRUE(Prices::of(1).empty());
}
