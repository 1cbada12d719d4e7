// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The values of a check's options.

#include "rules/Check.h"

#include <gtest/gtest.h>

namespace cachetidy::rules {

static constexpr Option declared[] = {
    {"Strict", "false", "Whether to be strict."},
    {"Names", "a;b", "The names."},
};

static Settings given(std::map<std::string, std::string> values) {
  return Settings(declared, values);
}

TEST(Settings, haveTheirDefaults) {
  Settings settings = given({});
  EXPECT_EQ(settings.text("Strict"), "false");
  EXPECT_FALSE(settings.flag("Strict"));
  EXPECT_EQ(settings.list("Names"), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(settings.text("Show"), "likely");
}

TEST(Settings, takeWhatIsGiven) {
  Settings settings =
      given({{"Strict", "true"}, {"Names", ";c;;d;"}, {"Show", "possible"}});
  EXPECT_TRUE(settings.flag("Strict"));
  EXPECT_EQ(settings.list("Names"), (std::vector<std::string>{"c", "d"}));
  EXPECT_EQ(settings.text("Show"), "possible");
  EXPECT_TRUE(given({{"Strict", "1"}}).flag("Strict"));
  EXPECT_FALSE(given({{"Strict", "yes"}}).flag("Strict"));
  EXPECT_TRUE(given({{"Names", ""}}).list("Names").empty());
}

#ifndef NDEBUG
TEST(SettingsDeathTest, refuseAnOptionThatIsNotDeclared) {
  EXPECT_DEATH(given({{"Other", "1"}}).text("Other"), "option it declares");
}
#endif

} // namespace cachetidy::rules
