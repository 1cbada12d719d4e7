// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests of what stays the same when code moves.

#include "report/Fingerprint.h"

#include <gtest/gtest.h>

namespace cachetidy::report {
namespace {

rules::Finding finding(std::string message) {
  rules::Finding result;
  result.at = {"a.cpp", 3, 5};
  result.check = "cache-static-memo";
  result.message = std::move(message);
  result.subject = "app::names";
  return result;
}

std::string fingerprint(const rules::Finding &finding) {
  return fingerprints(std::span(&finding, 1)).front();
}

TEST(Fingerprint, IsTheSameOnEveryMachine) {
  EXPECT_EQ(fingerprint(finding("grows")), "ae9f6e84c7ca1cf7");
}

TEST(Fingerprint, DoesNotChangeWhenCodeMoves) {
  rules::Finding moved = finding("filled at line 80");
  moved.at.line = 90;
  moved.because.push_back({{"a.cpp", 91, 1}, "here"});
  EXPECT_EQ(fingerprint(moved), fingerprint(finding("filled at line 8")));
}

TEST(Fingerprint, TellsFindingsApart) {
  const std::string first = fingerprint(finding("grows"));
  EXPECT_NE(fingerprint(finding("is stale")), first);
  rules::Finding other = finding("grows");
  other.subject = "app::titles";
  EXPECT_NE(fingerprint(other), first);
  other = finding("grows");
  other.check = "cache-raw-key";
  EXPECT_NE(fingerprint(other), first);
  other = finding("s");
  other.subject += "grow";
  EXPECT_NE(fingerprint(other), first) << "where one text ends counts";
}

TEST(Fingerprint, NumbersFindingsThatAreTheSame) {
  const std::vector<rules::Finding> findings{
      finding("grows"), finding("is stale"), finding("grows")};
  const std::vector<std::string> prints = fingerprints(findings);
  EXPECT_EQ(prints[2], prints[0] + ":2");
}

} // namespace
} // namespace cachetidy::report
