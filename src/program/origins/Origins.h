// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a value was derived from.

#ifndef CACHETIDY_PROGRAM_ORIGINS_ORIGINS_H
#define CACHETIDY_PROGRAM_ORIGINS_ORIGINS_H

#include "program/linked/Answer.h"
#include "program/linked/Linked.h"

#include <map>

namespace cachetidy::program {

/// One thing outside the computation that a value depends on.
struct Origin {
  const models::Effect *effect = nullptr; ///< of role Source, or null
  /// Without an effect: the store of settings that is read under a fixed name,
  /// and that live code writes under any name.
  facts::Index settings = facts::none;
  Site at = {}; ///< the call that reads it
  /// What is named there by a literal, a path or a statement; else empty.
  std::string_view named = {};
  /// The calls that lead there from the value, outermost first.
  std::vector<Site> path = {};
  /// It was read before the function was called, and handed over.
  bool isFromCaller = false;
};

struct Origins {
  std::vector<Origin> sources; ///< in the order in which they were met
  /// The numbers of the function's own parameters it depends on, sorted.
  std::vector<facts::Index> parameters;
  /// Nothing but constants, parameters and modelled or seen code took part.
  bool isComplete = true;
};

/// Without the sources that another value is made of in the same function.
void removeSourcesOf(Origins &origins, const Origins &other);

class Tracing {
public:
  Tracing(const Linked &linked, std::span<const Store> stores,
          std::span<const Answer> live);

  /// Follows a value to where it came from, into the functions it calls; where
  /// callers hand it over, or the function that makes it, into the callers.
  /// What comes into it only behind `user` does not count; unknown for all.
  Origins originsOf(Site value, Site user = {}) const;

  /// Follows a value to where it came from, and on through all parameters to
  /// the arguments of all callers that were seen.
  Origins originsThroughCallers(Site value) const;

  /// Whether arithmetic or a call took part that no model knows: what models
  /// know only makes an object, hands one on, or keeps it.
  bool isComputed(Site value) const;

private:
  struct Walk;
  void follow(Site site, Walk &walk) const;
  void followOperands(Site site, Walk &walk) const;
  bool isRecordLink(const facts::Type *type) const;
  bool followOutput(Site part, Site name, Walk &walk) const;
  void followCall(Site call, facts::Index through, Walk &walk) const;
  void followCallee(Site call, facts::Index through, Walk &walk) const;
  void followBody(facts::Index function, Site call, facts::Index through,
                  Walk &walk) const;
  void followParameter(Site site, Walk &walk) const;
  bool isHandedOver(Site value) const;
  void followMade(Site call, Walk &walk) const;
  bool isOfStatic(Site value, std::vector<Site> calls,
                  unsigned depth = 0) const;
  bool returnsStatic(facts::Index function, unsigned depth) const;
  void addSource(Origin origin, Walk &walk) const;
  std::string_view literalIn(Site value, std::span<const Site> calls) const;

  const Linked &Facts;
  /// A process has the environment to itself: who does not change it reads the
  /// same each time.
  bool ChangesEnvironment;
  std::map<Site, facts::Index> SettingReads; ///< lookup to store
};

} // namespace cachetidy::program

#endif
