// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lists of globs are read as clang-tidy reads them.

#include "rules/Globs.h"

#include <gtest/gtest.h>

namespace cachetidy::rules {

namespace {

struct Case {
  std::string_view globs;
  std::string_view id;
  bool isMatch;
};

class Globs : public testing::TestWithParam<Case> {};

} // namespace

TEST_P(Globs, decideAsClangTidyDoes) {
  EXPECT_EQ(matches(GetParam().globs, GetParam().id), GetParam().isMatch)
      << "globs \"" << GetParam().globs << "\", id " << GetParam().id;
}

INSTANTIATE_TEST_SUITE_P(
    OneGlob, Globs,
    testing::Values(Case{"cache-raw-key", "cache-raw-key", true},
                    Case{"cache-raw-key", "cache-raw-keys", false},
                    Case{"cache-raw-key", "a-cache-raw-key", false},
                    Case{"", "cache-raw-key", false},
                    Case{"*", "cache-raw-key", true},
                    Case{"**", "cache-raw-key", true},
                    Case{"cache-*", "cache-raw-key", true},
                    Case{"cache-*", "bugprone-branch-clone", false},
                    Case{"*-key", "cache-raw-key", true},
                    Case{"*-key", "cache-key-collision", false},
                    Case{"*a*a*b", "aaaaaaaaaaaaaaaaaaaaab", true},
                    Case{"*a*a*b", "aaaaaaaaaaaaaaaaaaaaac", false},
                    Case{"cache-*-key*", "cache-raw-key", true},
                    Case{"cache.raw.key", "cache-raw-key", false},
                    Case{"cache-[a-z]*", "cache-raw-key", false}));

INSTANTIATE_TEST_SUITE_P(
    Lists, Globs,
    testing::Values(Case{"a,b", "a", true}, Case{"a,b", "b", true},
                    Case{"a,b", "a,b", false}, Case{" a , b ", "b", true},
                    Case{"a\nb", "b", true}, Case{"a,", "a", true},
                    Case{",a", "a", true}, Case{",", "a", false}));

INSTANTIATE_TEST_SUITE_P(
    TheLastThatMatchesDecides, Globs,
    testing::Values(Case{"-*,cache-*", "cache-raw-key", true},
                    Case{"cache-*,-*", "cache-raw-key", false},
                    Case{"cache-*,-cache-raw-key", "cache-raw-key", false},
                    Case{"cache-*,-cache-raw-key", "cache-static-memo", true},
                    Case{"-cache-raw-key,cache-*", "cache-raw-key", true},
                    Case{"cache-*, - cache-raw-key", "cache-raw-key", false},
                    Case{"-cache-raw-key", "cache-static-memo", false}));

TEST(Globs, takeNothingAwayInsideNolint) {
  EXPECT_TRUE(
      matches("cache-*,-cache-raw-key", "cache-raw-key", Negative::IsIgnored));
  EXPECT_FALSE(matches("-cache-raw-key", "cache-raw-key", Negative::IsIgnored));
  EXPECT_FALSE(
      matches("-cache-raw-key", "cache-static-memo", Negative::IsIgnored));
}

} // namespace cachetidy::rules
