// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Upwards from what is put in to the question that let it happen.

#include "program/fills/Loads.h"
#include "program/linked/Conditions.h"
#include "program/linked/Parts.h"

#include <algorithm>
#include <set>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;

namespace {

class Questions {
public:
  Questions(const Linked &linked, const Store &store) : Facts(linked) {
    for (const Operation &operation : store.operations)
      if (operation.deed == Deed::Measure) {
        Measures.insert(operation.at);
        Asking.insert(operation.at.function);
      }
  }

  /// Whether anybody asks it for its size.
  bool any() const { return !Measures.empty(); }
  /// The question by which the store is known to be empty at a place; unknown
  /// where there is none.
  Site before(Site site) const;
  std::vector<Site> unasked(Site fill) const;

private:
  Site above(Site site) const;
  Site aboveCalls(facts::Index function, unsigned depth) const;
  Site find(Site condition, bool holds) const;
  Site findInCompare(Site compare, bool holds) const;
  bool isMeasure(Site site) const { return Measures.contains(site); }

  const Linked &Facts;
  std::set<Site> Measures;
  std::set<facts::Index> Asking; ///< rows of functions
};

} // namespace

/// `size() == 0`, or what is so where `size() > 0` is not.
Site Questions::findInCompare(Site compare, bool holds) const {
  const std::string_view how = Facts.text(compare);
  const Site left = Facts.operand(compare, 0);
  const Site right = Facts.operand(compare, 1);
  bool saysNone = how == "==" ? holds : (how == "!=" || how == ">") && !holds;
  bool isCount = left.known() && right.known() && isMeasure(left) &&
                 Facts.text(right) == "0";
  return isCount && saysNone ? left : Site{};
}

Site Questions::find(Site condition, bool holds) const {
  switch (Facts.value(condition).kind) {
  case ValueKind::Compare:
    return findInCompare(condition, holds);
  case ValueKind::Call: {
    const facts::Index callee = Facts.value(condition).ref;
    bool isEmpty = holds && isMeasure(condition) && callee != none &&
                   Facts.name(callee).ends_with("mpty");
    return isEmpty ? condition : Site{};
  }
  default:
    return {};
  }
}

Site Questions::above(Site site) const {
  if (!Asking.contains(site.function))
    return {};
  Site found;
  anyConditionAbove(Facts, site, [&](Site condition, bool holds) {
    return anyPartOf(Facts, condition, holds, [&](Site part, bool isSo) {
      found = find(part, isSo);
      return found.known();
    });
  });
  return found;
}

Site Questions::aboveCalls(facts::Index function, unsigned depth) const {
  constexpr unsigned depthLimit = 2;
  // What everybody calls fills nothing that only some ask for.
  constexpr std::size_t callLimit = 64;
  const std::vector<Site> callers = Facts.callersOf(function);
  if (callers.size() > callLimit)
    return {};
  for (Site call : callers)
    if (Site found = above(call); found.known())
      return found;
  if (depth < depthLimit)
    for (Site call : callers)
      if (Site found = aboveCalls(Facts.function(call).entity, depth + 1);
          found.known())
        return found;
  return {};
}

/// The question that lets a place be come to, there or in its callers.
Site Questions::before(Site site) const {
  const Site asked = above(site);
  return asked.known() ? asked : aboveCalls(Facts.function(site).entity, 0);
}

std::vector<Site> Questions::unasked(Site fill) const {
  if (above(fill).known())
    return {};
  std::vector<Site> calls = Facts.callersOf(Facts.function(fill).entity);
  std::erase_if(calls, [&](Site call) { return before(call).known(); });
  return calls;
}

/// Something that is put in again and again, under whatever key there is.
static bool putsOne(const Operation &operation) {
  return (operation.deed == Deed::Fill || operation.deed == Deed::Append) &&
         !(operation.missed.known() && operation.key.known()) &&
         operation.value.known() &&
         operation.value.function == operation.at.function;
}

static bool isRepeated(const Linked &linked, Site site) {
  return isInLoop(linked.function(site).body, site.value);
}

/// Where it is done, and, of a helper of a few, where that is called.
static std::vector<Site> momentsOf(const Linked &linked, Site operation) {
  constexpr std::size_t callLimit = 8;
  std::vector<Site> moments =
      linked.callersOf(linked.function(operation).entity);
  if (moments.size() > callLimit)
    moments.clear();
  moments.push_back(operation);
  return moments;
}

/// Whether a store was emptied on the way to where it is filled.
static bool isBefore(const Linked &linked, Site emptied, Site filled) {
  const facts::Body &body = linked.function(filled).body;
  if (emptied.function != filled.function || emptied.value > filled.value ||
      isRepeated(linked, emptied))
    return false;
  const facts::Index under = body.values[emptied.value].guard;
  return under == none || isWithin(body, filled.value, under);
}

Site emptiedBefore(const Program &program, const Store &store, Site filled) {
  const Linked &linked = program.linked();
  if (!isRepeated(linked, filled))
    return {};
  const std::vector<Site> moments = momentsOf(linked, filled);
  for (const Operation &operation : store.operations) {
    if (operation.deed != Deed::Clear ||
        program.isLive(operation.at) != Answer::Yes)
      continue;
    for (Site emptied : momentsOf(linked, operation.at))
      if (std::ranges::any_of(
              moments, [&](Site at) { return isBefore(linked, emptied, at); }))
        return operation.at;
  }
  return {};
}

std::vector<Reload> reloadsOf(const Program &program, const Store &store) {
  const Linked &linked = program.linked();
  std::vector<Site> emptied;
  for (const Operation &operation : store.operations)
    if (operation.deed == Deed::Clear)
      std::ranges::copy(momentsOf(linked, operation.at),
                        std::back_inserter(emptied));
  std::vector<Reload> reloads;
  for (const Operation &operation : store.operations) {
    if (emptied.empty() || !putsOne(operation))
      continue;
    for (Site at : momentsOf(linked, operation.at))
      if (isRepeated(linked, at) &&
          std::ranges::any_of(emptied, [&](Site before) {
            return isBefore(linked, before, at);
          }))
        reloads.push_back({&operation, at});
  }
  return reloads;
}

std::vector<const Access *> readInLoops(const Program &program, Site site) {
  const facts::Body &body = program.linked().function(site).body;
  std::vector<const Access *> reads;
  auto add = [&](facts::Index taken) {
    if (taken == none)
      return;
    std::ranges::copy(
        program.accesses().readBy({{site.function, taken}, taken, {}}, {}),
        std::back_inserter(reads));
  };
  for (facts::Index at = body.values[site.value].guard; at != none;
       at = body.guards[at].parent) {
    if (body.guards[at].kind != facts::GuardKind::Loop)
      continue;
    add(body.guards[at].condition);
    add(eachOf(body, at));
  }
  return reads;
}

std::vector<Load> loadsOf(const Program &program, const Store &store) {
  const Linked &linked = program.linked();
  const Questions questions(linked, store);
  std::vector<Load> loads;
  if (!questions.any())
    return loads;
  for (const Operation &operation : store.operations) {
    if (!putsOne(operation) || !isRepeated(linked, operation.at))
      continue;
    const Site asked = questions.before(operation.at);
    if (asked.known())
      loads.push_back({&operation, asked, questions.unasked(operation.at)});
  }
  return loads;
}

} // namespace cachetidy::program
