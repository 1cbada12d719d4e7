// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A mistake in a choice of checks is told, and says what would be right.

#include "rules/Check.h"

#include <gtest/gtest.h>

namespace cachetidy::rules {

using Problems = std::vector<std::string>;

static constexpr Option options[] = {{"Size", "12", "The size."},
                                     {"Deep", "true", "Whether it is deep."}};
static constexpr Check checks[] = {
    {"cache-some", "summary", "page", options, nullptr}};

static Problems problemsOf(std::vector<std::string> ids,
                           std::map<std::string, std::string> given) {
  return problems({std::move(ids), std::move(given)}, checks);
}

TEST(Selection, withoutMistakes) {
  EXPECT_EQ(problemsOf({}, {}), Problems());
  EXPECT_EQ(problemsOf({"cache-some"}, {{"cache-some.Size", "2"},
                                        {"cache-some.Show", "possible"}}),
            Problems());
}

TEST(Selection, mayHoldOptionsOfOtherTools) {
  EXPECT_EQ(problemsOf({}, {{"bugprone-argument-comment.StrictMode", "1"},
                            {"Size", "1"}}),
            Problems());
}

TEST(Selection, optionOfAnUnknownCheck) {
  const Problems found = problemsOf({}, {{"cache-somewhere.Size", "1"}});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_TRUE(found[0].starts_with(
      "'cache-somewhere' matches no check; there are:\n  cache-"))
      << found[0];
}

TEST(Selection, unknownCheck) {
  EXPECT_EQ(problemsOf({"cache-none"}, {}),
            Problems({"there is no check 'cache-none'"}));
}

TEST(Selection, unknownOption) {
  EXPECT_EQ(problemsOf({}, {{"cache-some.Sise", "2"}}),
            Problems({"check 'cache-some' has no option 'Sise'; its options "
                      "are 'Show', 'Size', 'Deep'"}));
}

TEST(Selection, unknownProbability) {
  EXPECT_EQ(problemsOf({}, {{"cache-some.Show", "maybe"}}),
            Problems({"option 'cache-some.Show' must be 'certain', 'likely' or "
                      "'possible', not 'maybe'"}));
}

TEST(Selection, valuesOfAnotherKind) {
  for (std::string value : {"soon", "-1", "1.5", "60s", "", "99999999999"})
    EXPECT_EQ(
        problemsOf({}, {{"cache-some.Size", value}}),
        Problems({"option 'cache-some.Size' must be a number, and not too "
                  "large, not '" +
                  value + "'"}));
  EXPECT_EQ(problemsOf({}, {{"cache-some.Deep", "yes"}}),
            Problems({"option 'cache-some.Deep' must be 'true' or 'false', not "
                      "'yes'"}));
  EXPECT_EQ(problemsOf({}, {{"cache-some.Deep", "0"}}), Problems());
}

} // namespace cachetidy::rules
