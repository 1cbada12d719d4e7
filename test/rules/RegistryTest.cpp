// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Every check of checks/Checks.def can be found and is fully described.

#include "rules/Check.h"

#include <gtest/gtest.h>

#include <set>

namespace cachetidy::rules {

TEST(Registry, findsEachCheckByItsId) {
  ASSERT_FALSE(allChecks().empty());
  for (const Check &check : allChecks())
    EXPECT_EQ(findCheck(check.id), &check) << check.id;
  EXPECT_EQ(findCheck("cache-none"), nullptr);
  EXPECT_EQ(findCheck(""), nullptr);
}

TEST(Registry, checksAreFullyDescribed) {
  for (const Check &check : allChecks()) {
    EXPECT_TRUE(check.id.starts_with("cache-")) << check.id;
    EXPECT_FALSE(check.summary.empty()) << check.id;
    EXPECT_NE(check.run, nullptr) << check.id;
    std::string title = "# " + std::string(check.id) + "\n";
    EXPECT_TRUE(check.page.starts_with(title))
        << "docs/checks/" << check.id << ".md must start with: " << title;
  }
}

TEST(Registry, optionsAreFullyDescribed) {
  for (const Check &check : allChecks()) {
    std::set<std::string_view> names = {showOption.name};
    for (const Option &option : check.options) {
      EXPECT_TRUE(names.insert(option.name).second) << option.name;
      EXPECT_FALSE(option.meaning.empty()) << option.name;
    }
    for (std::string_view name : names)
      EXPECT_NE(check.page.find("`" + std::string(name) + "`"),
                std::string_view::npos)
          << "docs/checks/" << check.id << ".md does not tell of option "
          << name;
  }
}

} // namespace cachetidy::rules
