// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests of findings as lines of a file.

#include "rules/Baseline.h"

#include <gtest/gtest.h>

namespace cachetidy::rules {
namespace {

Finding finding(std::string file, std::string check, std::string subject) {
  Finding result;
  result.at = {std::move(file), 3, 5};
  result.check = std::move(check);
  result.subject = std::move(subject);
  result.message = "it grows";
  return result;
}

std::string linesOf(const std::string &text) {
  return text.substr(text.find("\n", text.rfind('#')) + 1);
}

std::string faultOf(std::string_view text) {
  const auto parsed = parseBaseline(text, "known.txt");
  const std::string *fault = std::get_if<std::string>(&parsed);
  return fault ? *fault : "";
}

TEST(Baseline, IsSortedAndHasNoLineNumbers) {
  const std::vector<Finding> findings{finding("b.cpp", "cache-raw-key", "k"),
                                      finding("a.cpp", "cache-raw-key", "k"),
                                      finding("a.cpp", "cache-raw-key", "k"),
                                      finding("a.cpp", "cache-key", "k")};
  EXPECT_EQ(linesOf(writeBaseline(findings)), "a.cpp\tcache-key\tk\n"
                                              "a.cpp\tcache-raw-key\tk\n"
                                              "a.cpp\tcache-raw-key\tk\n"
                                              "b.cpp\tcache-raw-key\tk\n");
}

TEST(Baseline, ComesBackAsItWas) {
  const std::vector<Finding> findings{
      finding("a b: c.cpp", "cache-raw-key", "'f', 'user:{int}'"),
      finding("tab\there\\n.cpp", "cache-raw-key", "line\nend\r\n\\"),
      finding("z.cpp", "cache-raw-key", "")};
  const auto parsed = parseBaseline(writeBaseline(findings), "known.txt");
  const auto &entries = std::get<Baseline>(parsed);
  ASSERT_EQ(entries.size(), findings.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    EXPECT_EQ(entries[i].at.file, findings[i].at.file);
    EXPECT_EQ(entries[i].check, findings[i].check);
    EXPECT_EQ(entries[i].subject, findings[i].subject);
  }
}

TEST(Baseline, MayBeWrittenByHand) {
  const auto parsed = parseBaseline(
      "\r\n# why\r\na.cpp\tcache-raw-key\tk\r\n\nb.cpp\tcache-raw-key\tk",
      "known.txt");
  ASSERT_TRUE(std::holds_alternative<Baseline>(parsed));
  EXPECT_EQ(std::get<Baseline>(parsed).size(), 2);
  EXPECT_EQ(std::get<Baseline>(parsed).front().subject, "k");
}

TEST(Baseline, SaysWhereItIsWrong) {
  for (const std::string_view line :
       {"a.cpp cache-raw-key k", "a.cpp\tcache-raw-key", "\t\t",
        "a.cpp\tcache-raw-key\tk\tmore", "a.cpp\tcache-raw-key\tk\\",
        "a.cpp\tcache-raw-key\t\\x"}) {
    const std::string fault = faultOf("# head\n" + std::string(line) + "\n");
    EXPECT_TRUE(fault.starts_with("known.txt:2: expected FILE, CHECK")) << line;
    EXPECT_NE(fault.find("'cachetidy baseline' writes the file anew"),
              std::string::npos);
  }
}

TEST(Baseline, KnowsAConflictOfAMerge) {
  for (const std::string_view line :
       {"<<<<<<< HEAD", "=======", ">>>>>>> theirs", "||||||| base"})
    EXPECT_NE(faultOf(line).find("A merge left a conflict here"),
              std::string::npos)
        << line;
}

} // namespace
} // namespace cachetidy::rules
