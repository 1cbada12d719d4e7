// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests of texts as characters.

#include "report/Unicode.h"

#include <gtest/gtest.h>

namespace cachetidy::report {
namespace {

TEST(Unicode, CountsCodePoints) {
  EXPECT_EQ(countCodePoints(""), 0u);
  EXPECT_EQ(countCodePoints("a\u00e9\u6f22\U0001F600"), 4u);
  EXPECT_EQ(countCodePoints("\xff\xff"), 2u);
}

TEST(Unicode, KnowsUtf8) {
  EXPECT_TRUE(isWellFormed(""));
  EXPECT_TRUE(isWellFormed("a\x1b\u00e9"));
  EXPECT_FALSE(isWellFormed("caf\xe9"));
}

TEST(Unicode, PlainTextKeepsWhatIsText) {
  EXPECT_EQ(plainText("a\tb\r\n \u00e9\u6f22\U0001F600"),
            "a\tb\r\n \u00e9\u6f22\U0001F600");
}

TEST(Unicode, PlainTextReplacesWhatIsNone) {
  EXPECT_EQ(plainText("caf\xe9!"), "caf\uFFFD!");
  EXPECT_EQ(plainText("\x1b[0m"), "\uFFFD[0m");
  EXPECT_EQ(plainText(std::string_view("\0", 1)), "\uFFFD");
  EXPECT_EQ(plainText("\uFFFE"), "\uFFFD");
}

} // namespace
} // namespace cachetidy::report
