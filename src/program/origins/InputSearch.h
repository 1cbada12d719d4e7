// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Walks back from a value to all that it depends on.

#ifndef CACHETIDY_PROGRAM_ORIGINS_INPUTSEARCH_H
#define CACHETIDY_PROGRAM_ORIGINS_INPUTSEARCH_H

#include "program/origins/Inputs.h"

#include <map>
#include <set>
#include <tuple>
#include <unordered_set>
#include <utility>
#include <vector>

namespace cachetidy::program {

class InputSearch {
public:
  /// From a value that is seen by way of `calls`; what `within` holds under
  /// decides nothing.
  InputSearch(const Linked &linked, std::vector<Site> calls, Site within);
  /// The same, where what the whole holds under decides nothing.
  InputSearch(const Linked &linked, facts::Index function, facts::Index whole);

  /// Of a plain value: what its function does after this place, and not again
  /// before it, is too late to be seen in it. Unknown for others.
  Site Kept = {};
  std::set<Site> Covered; ///< values that nothing is asked of
  std::vector<Input> Found;
  std::vector<Site> Literals;
  std::vector<Site> Made; ///< calls and constructions
  std::vector<MemberElsewhere> Elsewhere;

  /// `user` is the value that it is a part of, in the same function; unknown
  /// where the value may be used later than that.
  void follow(Site site, Site user = {});
  /// What decides whether a place is come to, and by what.
  void followWay(Site site);

private:
  /// That a guard and those above it hold decides nothing.
  void passOver(facts::Index function, facts::Index guard);
  void followOperands(Site site);
  void followLocal(Site local, Site user = {});
  void followPart(Site part, Site name);
  bool isAfterwards(Site part) const;
  bool isElsewhere(Site part, Site user) const;
  void followPuts(Site local, Site user);
  bool followOutput(Site call, Site name);
  void followChoice(Site site);
  void followCall(Site call, facts::Index through = facts::none);
  void followBody(facts::Index function, Site call,
                  facts::Index through = facts::none);
  void followParameter(Site site, Site user);
  void followField(Site site);
  void followReceivers(Site field);
  void addElsewhere(Site field, Site object);
  void followThis(Site site);
  void followCaptured(Site site);
  void add(Input::Kind kind, facts::Index ref, Site at);
  Site top() const { return Calls.empty() ? Site{} : Calls.back(); }

  const Linked &Facts;
  std::vector<Site> Calls; ///< entered, and not left yet
  Site Through;            ///< the outermost that was left for its argument
  /// What lambdas put into a name, and the call it is seen from.
  std::unordered_set<std::tuple<Site, Site, Site>, SitesHash> Puts;
  /// Of a name, as it is seen from a call, the parts that were not followed
  /// yet.
  std::map<std::pair<Site, Site>, std::vector<facts::Index>> Left;
  /// A value, and the call it is seen from.
  std::unordered_set<std::tuple<Site, Site>, SitesHash> Seen;
  std::set<std::pair<facts::Index, facts::Index>> Common; ///< function, guard
};

} // namespace cachetidy::program

#endif
