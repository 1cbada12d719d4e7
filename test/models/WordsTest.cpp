// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Names in braces, slots, and the words of the JSON form.

#include "models/Model.h"

#include <gtest/gtest.h>

namespace cachetidy::models {

using Names = std::vector<std::string>;

TEST(ExpandTest, LeavesANameWithoutBracesAlone) {
  EXPECT_EQ(expand("std::map::find"), Names{"std::map::find"});
}

TEST(ExpandTest, GivesEachAlternative) {
  EXPECT_EQ(expand("std::{map,set}::{find,count}"),
            (Names{"std::map::find", "std::map::count", "std::set::find",
                   "std::set::count"}));
}

TEST(ExpandTest, TakesNestedAndEmptyAlternatives) {
  EXPECT_EQ(expand("{,std::}f"), (Names{"f", "std::f"}));
  EXPECT_EQ(expand("a{b{c,d},}e"), (Names{"abce", "abde", "ae"}));
  EXPECT_EQ(expand("{a,{b,{c}}}"), (Names{"a", "b", "c"}));
}

TEST(ExpandTest, RefusesBracesThatDoNotMatch) {
  for (std::string_view pattern : {"{", "}", "a{b", "a}b", "{a,{b}", "{a}}"})
    EXPECT_EQ(expand(pattern), std::nullopt) << pattern;
}

TEST(ExpandTest, RefusesToFillTheMemory) {
  std::string pattern;
  for (int i = 0; i != 40; ++i)
    pattern += "{a,b}";
  EXPECT_EQ(expand(pattern), std::nullopt);
  std::string deep(1000000, '{');
  EXPECT_EQ(expand(deep + std::string(deep.size(), '}')), std::nullopt);
}

TEST(SlotTest, ReadsEveryPlaceAndPart) {
  EXPECT_EQ(parseSlot("receiver"), Slot{Slot::Receiver});
  EXPECT_EQ(parseSlot("result.second"), (Slot{Slot::Result, 0, Slot::Second}));
  EXPECT_EQ(parseSlot("arg0"), Slot{Slot::Argument});
  EXPECT_EQ(parseSlot("arg12.first"), (Slot{Slot::Argument, 12, Slot::First}));
  EXPECT_EQ(parseSlot("arg1..."), (Slot{Slot::Argument, 1, Slot::All, true}));
}

TEST(SlotTest, RefusesWhatItDoesNotKnow) {
  for (std::string_view text :
       {"", "arg", "arg-1", "arg00", "arg01", "arg100", "arg0.third", "arg0.",
        "argument0", "Receiver", "result.first.second", ".first", "arg 0"})
    EXPECT_EQ(parseSlot(text), std::nullopt) << text;
}

TEST(EffectTest, NamesEveryRoleAndEverySource) {
  // One past the last would be the next enumerator: the tables are complete.
  ASSERT_EQ(roleForms().size(), std::size_t(Role::Resolve) + 1);
  for (const RoleForm &form : roleForms())
    EXPECT_EQ(roleName(form.role), form.name);
  ASSERT_EQ(sourceForms().size(), std::size_t(SourceKind::Cache));
  for (const SourceForm &form : sourceForms())
    EXPECT_EQ(sourceName(form.kind), form.said);
}

} // namespace cachetidy::models
