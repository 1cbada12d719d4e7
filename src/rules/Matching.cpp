// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which of the findings of now were there before.

#include "rules/Matching.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace cachetidy::rules {
namespace {

using Findings = std::vector<Finding>;

bool isOfSameFile(const Finding &one, const Finding &other) {
  return one.at.file == other.at.file;
}
bool isToldAlike(const Finding &one, const Finding &other) {
  return isOfSameFile(one, other) && one.message == other.message;
}
bool isTheSame(const Finding &, const Finding &) { return true; }

/// Those of both sides that have check and subject in common, and no partner
/// yet.
struct Group {
  std::vector<const Finding *> before;
  std::vector<const Finding *> after;

  /// Finds partners, as long as they are `alike`.
  void pair(bool (*alike)(const Finding &then, const Finding &now)) {
    std::erase_if(after, [&](const Finding *now) {
      const auto partner = std::ranges::find_if(
          before, [&](const Finding *then) { return alike(*then, *now); });
      const bool isPaired = partner != before.end();
      if (isPaired)
        before.erase(partner);
      return isPaired;
    });
  }
};

using Groups = std::map<std::pair<std::string, std::string>, Group>;

Groups groupsOf(const Findings &before, const Findings &after) {
  Groups groups;
  for (const Finding &finding : before)
    groups[{finding.check, finding.subject}].before.push_back(&finding);
  for (const Finding &finding : after)
    groups[{finding.check, finding.subject}].after.push_back(&finding);
  return groups;
}

} // namespace

Matching match(Findings before, Findings after) {
  std::set<const Finding *> single;
  for (auto &[about, group] : groupsOf(before, after)) {
    group.pair(isToldAlike);
    group.pair(isOfSameFile);
    group.pair(isTheSame);
    single.insert(group.before.begin(), group.before.end());
    single.insert(group.after.begin(), group.after.end());
  }
  Matching result;
  for (Finding &finding : before)
    if (single.contains(&finding))
      result.fixed.push_back(std::move(finding));
  for (Finding &finding : after)
    (single.contains(&finding) ? result.fresh : result.unchanged)
        .push_back(std::move(finding));
  return result;
}

} // namespace cachetidy::rules
