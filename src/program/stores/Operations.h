// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Gathers what is done to each store, wherever it is done.

#ifndef CACHETIDY_PROGRAM_STORES_OPERATIONS_H
#define CACHETIDY_PROGRAM_STORES_OPERATIONS_H

#include "program/linked/Answer.h"
#include "program/stores/Misses.h"

#include <map>
#include <optional>

namespace cachetidy::program {

/// Whether a fill takes the place of what is there already.
bool overwrites(const Linked &linked, Site fill);

class Operations {
public:
  /// `live` is by entity, as Liveness.h finds it.
  Operations(const Linked &linked, std::span<const Answer> live)
      : Facts(linked), Live(live), Where(linked), WhenMissed(linked, Where) {}

  /// All stores, sorted by where they are declared.
  std::vector<Store> collect();

private:
  /// A store that a call hands to a function of the program.
  struct Passing {
    Site call;
    facts::Index callee;
    facts::Index parameter;
    Place given;
    /// Why it was called; not asked yet where there is none. Most functions do
    /// nothing to what they are handed that depends on it.
    std::optional<Miss> miss = {};
  };
  /// How calls lead to a function.
  struct Coming {
    Miss miss;              ///< from where something was missing
    bool otherwise = false; ///< from elsewhere as well
  };
  /// To a place, with what was found of each function and depth.
  struct Way {
    Place place;
    std::vector<Gate> gates;
    std::map<std::pair<facts::Index, unsigned>, Coming> known = {};
  };
  using Parameter = std::pair<facts::Index, facts::Index>; ///< function, number

  void visit(Site site);
  void visitDelete(Site site);
  void visitCall(Site call);
  void visitModelledCall(Site call, const models::Effect &effect);
  void visitTake(Site call, const models::Effect &effect);
  void visitOutputs(Site call);
  void visitWrite(Site call, const models::Effect &effect, const Place &on,
                  Site key);
  void visitArguments(Site call);
  std::vector<facts::Index> givenTo(Site call) const;
  bool lend(Site call);
  void visitAssignment(Site site);
  void visitReturn(Site site);
  void visitCopy(Site site);
  void visitReckoning(Site site);
  void visitIncrement(Site site);
  void append(Site call, const Place &on, Site value);
  void look(Site call, const Place &place, bool canChange);
  bool fillsMissing(Site call, const Place &place);
  bool isThere(const Place &place) const;
  Miss missAt(Site at, const Place &place, Site key) const;
  bool isMarkedOnly(std::span<const Gate> gates, const Place &place) const;
  Operation fillOf(Site at, const Place &place, Site key, Site value) const;
  void fill(Site at, const Place &place, Site key, Site value);
  void add(const Place &place, Operation operation);
  void fillPiece(Site call, const Place &on, Site value);
  void followParameters();
  void addFilled(Passing &passing, const Place &place, const Operation &put);
  const Miss &missBefore(Passing &passing) const;
  void followCallers(Store &store) const;
  void addRootsGiven();
  void addGiven(const Operation &fill, Store &store, unsigned depth) const;
  void findGiven(Store &store) const;
  /// What callers put in under a key: both unknown for other fills.
  struct Putting {
    Site key, value;
  };
  Site putBefore(Site iterator) const;
  std::vector<Site> piecesOf(Site value) const;
  Site parameterIn(Site value, Site key, unsigned depth) const;
  Putting puttingOf(const Operation &operation) const;
  std::optional<Operation> asGiven(const Operation &fill, const Putting &put,
                                   Site call, const Store &store) const;
  facts::Index holderOf(Site call) const;
  void addOnObjects(Site within, facts::Index method, Store &store,
                    unsigned depth) const;
  bool isEntry(facts::Index function) const;
  const Coming &comingTo(facts::Index function, Way &way, unsigned depth) const;
  Way wayTo(const Store &store, facts::Index slotsOf) const;
  Coming findComing(facts::Index function, Way &way, unsigned depth) const;
  Place rooted(const Passing &passing) const;
  std::vector<Store> split();
  bool isNothing(Site value) const;
  bool forgets(Site at, const Place &place, Site key, Site value) const;
  bool isFreshObject(Site value) const;
  bool isOwnMember(Site target) const;
  bool isHandle(Site target) const;
  bool isBoundTo(Site target) const;

  const Linked &Facts;
  std::span<const Answer> Live;
  Places Where;
  Misses WhenMissed;
  /// By entity and root.
  std::map<std::pair<facts::Index, facts::Index>, Store> Found;
  std::map<Parameter, std::vector<Operation>> ThroughParameters;
  std::vector<Passing> Passings;
};

} // namespace cachetidy::program

#endif
