// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Facts in the store come back as they were, or not at all.

#include "store/Object.h"

#include "store/Record.h"

#include <gtest/gtest.h>

using namespace cachetidy;
using namespace cachetidy::store;

namespace {

TEST(ObjectTest, ComesBackAsItWas) {
  for (const std::string &content :
       {std::string(), std::string("facts"), std::string(100000, 'f')})
    EXPECT_EQ(unpack(pack(content)), content);
  EXPECT_LT(pack(std::string(100000, 'f')).size(), 1000u);
}

TEST(ObjectTest, IsRefusedWhereItIsNotWhatWasPacked) {
  const std::string bytes = pack("these are facts, facts, facts");
  for (std::size_t place = 0; place < bytes.size(); ++place) {
    std::string changed = bytes;
    changed[place] ^= 1;
    EXPECT_EQ(unpack(changed), std::nullopt) << place;
    EXPECT_EQ(unpack(bytes.substr(0, place)), std::nullopt) << place;
  }
}

TEST(ObjectTest, IsReadUncompressedToo) {
  EXPECT_EQ(unpack(seal("object", "facts")), "facts");
}

TEST(ObjectTest, IsRefusedWhereWhatIsSealedIsNoneOfIt) {
  for (const std::string body : {"", "x", "\x7f",
                                 "\x05\x03"
                                 "abc"})
    EXPECT_EQ(unpack(seal("packed object", body)), std::nullopt);
}

} // namespace
