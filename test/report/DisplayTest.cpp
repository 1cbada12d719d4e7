// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests of source lines as a terminal shows them.

#include "report/Display.h"

#include <gtest/gtest.h>

namespace cachetidy::report {
namespace {

using Columns = std::vector<std::size_t>;

TEST(Display, KeepsPlainText) {
  const DisplayedLine shown = display("a b");
  EXPECT_EQ(shown.text, "a b");
  EXPECT_EQ(shown.columns, (Columns{0, 1, 2, 3}));
}

TEST(Display, ExpandsTabsToTheNextStop) {
  const DisplayedLine shown = display("\tx\ty");
  EXPECT_EQ(shown.text, "        x       y");
  EXPECT_EQ(shown.columns, (Columns{0, 8, 9, 16, 17}));
}

TEST(Display, CountsTerminalColumnsOfUtf8) {
  // Two bytes in one column, three bytes in two, a combining accent in none.
  EXPECT_EQ(display("\u00e9x").columns, (Columns{0, 0, 1, 2}));
  EXPECT_EQ(display("\u6f22x").columns, (Columns{0, 0, 0, 2, 3}));
  EXPECT_EQ(display("e\u0301x").columns, (Columns{0, 1, 1, 1, 2}));
}

TEST(Display, ShowsWhatIsNotPrintable) {
  EXPECT_EQ(display("\x1b[31m").text, "<1B>[31m");
  EXPECT_EQ(display("a\xff").text, "a<FF>");
  EXPECT_EQ(display("\u202e").text, "<U+202E>");
  EXPECT_EQ(display("a\xffz").columns, (Columns{0, 1, 5, 6}));
}

TEST(Display, TakesNoIllFormedSequenceForACharacter) {
  EXPECT_EQ(display("\xc3").text, "<C3>");                 // cut short
  EXPECT_EQ(display("\xc3x").text, "<C3>x");               // no second byte
  EXPECT_EQ(display("\xe0\x80\x80").text, "<E0><80><80>"); // too long a form
  EXPECT_EQ(display("\xed\xa0\x80").text, "<ED><A0><80>"); // a surrogate
}

} // namespace
} // namespace cachetidy::report
