// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a value was derived from.

#ifndef CACHETIDY_PROGRAM_ORIGINS_H
#define CACHETIDY_PROGRAM_ORIGINS_H

#include "program/Linked.h"

namespace cachetidy::program {

/// One thing outside the computation that a value depends on.
struct Origin {
  const models::Effect *effect = nullptr; ///< of role Source
  Site at;                                ///< the call that reads it
  /// The calls that lead there from the value, outermost first.
  std::vector<Site> path;
};

struct Origins {
  std::vector<Origin> sources; ///< in the order in which they were met
  /// The numbers of the function's own parameters it depends on, sorted.
  std::vector<facts::Index> parameters;
  /// Nothing but constants, parameters and modelled or seen code took part.
  bool isComplete = true;
};

class Tracing {
public:
  explicit Tracing(const Linked &linked) : Facts(linked) {}

  /// Follows a value to where it came from, into the functions it calls.
  Origins originsOf(Site value) const;

  /// The same, and on through the parameters to the arguments of all callers
  /// that were seen.
  Origins originsThroughCallers(Site value) const;

  /// Whether arithmetic or a call took part that no model knows: what models
  /// know only makes an object, hands one on, or keeps it.
  bool isComputed(Site value) const;

private:
  struct Walk;
  void follow(Site site, Walk &walk) const;
  void followOperands(Site site, Walk &walk) const;
  void followCall(Site call, Walk &walk) const;
  void followBody(facts::Index function, Site call, Walk &walk) const;
  void followParameter(Site site, Walk &walk) const;

  const Linked &Facts;
};

} // namespace cachetidy::program

#endif
