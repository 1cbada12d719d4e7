// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What comes of a change: whether it leads to a drop of a copy, and where not.

#ifndef CACHETIDY_PROGRAM_UPKEEP_OUTCOMES_H
#define CACHETIDY_PROGRAM_UPKEEP_OUTCOMES_H

#include "program/copies/Copies.h"
#include "program/running/Paths.h"

#include <set>

namespace cachetidy::program {

/// What comes of a place.
struct Outcome {
  std::vector<Site> forgotten = {}; ///< where it leads to no drop
  bool isSeenTo = false;            ///< somewhere it leads to one
};

/// Those of the changes of what one copy is made of.
class Outcomes {
public:
  /// Takes the program by reference: it must outlive this.
  Outcomes(const Program &program, const Copy &copy);

  Outcome of(const Access &change) const;
  /// Whether the same run of a function also comes to a drop.
  bool isSeenTo(Site site) const;
  /// Some handler drops it whenever the database tells of a change.
  bool isTold() const { return IsTold; }

private:
  struct Climb {
    std::set<Site> seen;
    unsigned depth = 0;
    bool isOfState = false;  ///< of what the program keeps itself
    bool isOfObject = false; ///< of the one that keeps the copy
    /// Of a member of such objects, where one is meant that is known by this
    /// field or variable.
    facts::Index record = facts::none, through = facts::none;
  };
  bool leads(Site site) const;
  bool isSeenToWithin(const Access &change) const;
  bool isBeforeFill(Site site) const;
  Outcome climb(Site site, Climb &walk) const;
  Outcome ofCallers(const std::vector<Site> &callers, Climb &walk) const;
  Outcome together(const std::vector<Site> &callers,
                   std::vector<Outcome> above) const;
  std::vector<Site> callersOf(facts::Index function) const;
  bool keepOnObject(std::vector<Site> &callers, const Climb &walk) const;

  const Program &Whole;
  bool IsTold = false;
  std::set<Site> Drops;
  Site Fill;
  FunctionSet Coming; ///< from which one comes to a drop
};

} // namespace cachetidy::program

#endif
