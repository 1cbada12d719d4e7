// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests of what stays the same when code moves.

#include "report/Fingerprint.h"

#include <gtest/gtest.h>

namespace cachetidy::report {
namespace {

rules::Finding finding(std::string subject) {
  rules::Finding result;
  result.at = {"a.cpp", 3, 5};
  result.check = "cache-static-memo";
  result.message = "it grows";
  result.subject = std::move(subject);
  return result;
}

std::string fingerprint(const rules::Finding &finding) {
  return fingerprints(std::span(&finding, 1)).front();
}

TEST(Fingerprint, IsTheSameOnEveryMachine) {
  EXPECT_EQ(fingerprint(finding("'app::names'")), "65173a1ef2ffebde");
}

TEST(Fingerprint, DoesNotChangeWhenCodeMoves) {
  rules::Finding moved = finding("'app::names'");
  moved.at = {"b.cpp", 90, 1};
  moved.because.push_back({{"b.cpp", 91, 1}, "here"});
  EXPECT_EQ(fingerprint(moved), fingerprint(finding("'app::names'")));
}

TEST(Fingerprint, DoesNotChangeWithTheWording) {
  rules::Finding reworded = finding("'app::names'");
  reworded.message = "there is no end to it";
  EXPECT_EQ(fingerprint(reworded), fingerprint(finding("'app::names'")));
}

TEST(Fingerprint, TellsFindingsApart) {
  const std::string first = fingerprint(finding("names"));
  EXPECT_NE(fingerprint(finding("titles")), first);
  rules::Finding other = finding("names");
  other.check = "cache-raw-key";
  EXPECT_NE(fingerprint(other), first);
  other.check = "cache-static-memonames";
  other.subject.clear();
  EXPECT_NE(fingerprint(other), first) << "where one text ends counts";
}

TEST(Fingerprint, NumbersFindingsThatAreTheSame) {
  const std::vector<rules::Finding> findings{
      finding("names"), finding("titles"), finding("names")};
  const std::vector<std::string> prints = fingerprints(findings);
  EXPECT_EQ(prints[2], prints[0] + ":2");
}

} // namespace
} // namespace cachetidy::report
