// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Records come back as they were written, or not at all.

#include "store/Record.h"

#include <gtest/gtest.h>

using namespace cachetidy::store;

namespace {

TEST(RecordTest, ComesBackAsItWasWritten) {
  const Digest digest = cachetidy::extract::digestOf("content");
  RecordWriter to;
  for (const std::uint64_t number :
       {std::uint64_t(0), std::uint64_t(127), std::uint64_t(128), UINT64_MAX})
    to.number(number);
  to.text("");
  to.text(std::string_view("a\0b", 3));
  to.digest(digest);

  RecordReader from(to.bytes());
  EXPECT_EQ(from.number(), 0u);
  EXPECT_EQ(from.number(), 127u);
  EXPECT_EQ(from.number(), 128u);
  EXPECT_EQ(from.number(), UINT64_MAX);
  EXPECT_EQ(from.text(), "");
  EXPECT_FALSE(from.isWhole());
  EXPECT_EQ(from.text(), std::string_view("a\0b", 3));
  EXPECT_EQ(from.digest(), digest);
  EXPECT_TRUE(from.isWhole());
}

TEST(RecordTest, IsNotWholeWhereSomethingIsMissing) {
  RecordWriter to;
  to.text("text");
  to.number(300);
  to.digest({});
  for (std::size_t size = 0; size < to.bytes().size(); ++size) {
    RecordReader from(std::string_view(to.bytes()).substr(0, size));
    from.text();
    from.number();
    from.digest();
    EXPECT_FALSE(from.isWhole()) << size;
  }
}

TEST(RecordTest, CountsNoMoreThanThereIs) {
  RecordWriter to;
  to.number(UINT64_MAX);
  RecordReader from(to.bytes());
  EXPECT_EQ(from.count(), 0u);
  EXPECT_FALSE(from.isWhole());
}

TEST(RecordTest, SealTellsEveryChange) {
  const std::string sealed = seal("kind", "the body");
  EXPECT_EQ(unseal("kind", sealed), "the body");
  EXPECT_EQ(unseal("other", sealed), std::nullopt);
  for (std::size_t place = 0; place < sealed.size(); ++place) {
    std::string changed = sealed;
    changed[place] ^= 1;
    EXPECT_EQ(unseal("kind", changed), std::nullopt) << place;
    EXPECT_EQ(unseal("kind", sealed.substr(0, place)), std::nullopt) << place;
  }
  EXPECT_EQ(unseal("kind", sealed + "x"), std::nullopt);
}

TEST(RecordTest, NamesOfFilesAreHexadecimal) {
  EXPECT_EQ(nameOf(Digest{0x0a, 0xff}), "0aff0000000000000000000000000000");
}

} // namespace
