// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which members methods have to do with.

#include "program/linked/Members.h"

#include <algorithm>
#include <set>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;

static constexpr unsigned depthLimit = 3;

namespace {

/// Members of the object that a method is called on.
class Named {
public:
  explicit Named(const Linked &linked) : Facts(linked) {}

  /// False where it is not known what is done with the object.
  bool addOf(Site call, unsigned depth = 0);

  std::set<facts::Index> LookedAt;
  std::set<facts::Index> PutInto; ///< of what the method is given

private:
  bool addIn(facts::Index function, unsigned depth);
  void addPut(Site use, unsigned depth);
  bool isMember(Site site) const {
    return Facts.value(site).kind == ValueKind::Field &&
           isThis(Facts.operand(site, 0));
  }
  bool isThis(Site site) const {
    return site.known() && Facts.value(site).kind == ValueKind::This;
  }

  const Linked &Facts;
  std::set<facts::Index> Seen; ///< functions
};

} // namespace

static bool isOfServer(const models::Effect &effect) {
  using models::Role;
  return effect.role == Role::Command || effect.role == Role::Prepare ||
         effect.role == Role::Source || effect.role == Role::Mutate;
}

/// Whether functions that are handed something, or called on it, leave in it
/// something of what else they are given.
static bool leaveIn(const Linked &linked, Site call, std::size_t place,
                    unsigned depth);

/// Whether what is done with an operand puts something into it.
static bool putsInto(const Linked &linked, Site use, std::size_t place,
                     unsigned depth) {
  const facts::Value &row = linked.value(use);
  if (row.kind == ValueKind::Assign)
    return place == 0;
  if (row.kind != ValueKind::Call)
    return false;
  const auto given = linked.operands(use);
  bool isGivenMore = std::ranges::count(given, none) + 1 != std::ssize(given);
  bool mayChange = place == 0 ? linked.canChangeReceiver(row.ref)
                              : linked.canChange(row.ref, place - 1);
  if (!isGivenMore || !mayChange)
    return false;
  const models::Effect *effect = linked.effect(use);
  return effect ? !isOfServer(*effect) : leaveIn(linked, use, place, depth);
}

static bool putsNothing(const Linked &linked, Site call, unsigned depth) {
  Named members(linked);
  return members.addOf(call, depth) && members.PutInto.empty();
}

static Site parameterOf(const Linked &linked, facts::Index function,
                        std::size_t number) {
  const auto &values = linked.Unit.functions[function].body.values;
  auto isIt = [&](const facts::Value &value) {
    return value.kind == ValueKind::Parameter && value.ref == number;
  };
  auto found = std::ranges::find_if(values, isIt);
  return found == values.end()
             ? Site()
             : Site{function, facts::Index(found - values.begin())};
}

static bool leaveIn(const Linked &linked, Site call, std::size_t place,
                    unsigned depth) {
  const std::vector<facts::Index> bodies = linked.bodiesCalled(call);
  if (bodies.empty() || depth > depthLimit)
    return true;
  if (place == 0)
    return !putsNothing(linked, call, depth + 1);
  auto isPut = [&](Site parameter, facts::Index use) {
    const Site site{parameter.function, use};
    for (std::size_t i = 0; use != none && i < linked.operands(site).size();
         ++i)
      if (linked.wholeOf(linked.operand(site, i)) == parameter &&
          putsInto(linked, site, i, depth + 1))
        return true;
    return false;
  };
  return std::ranges::any_of(bodies, [&](facts::Index body) {
    const Site parameter = parameterOf(linked, body, place - 1);
    return parameter.known() &&
           std::ranges::any_of(
               linked.operands(parameter),
               [&](facts::Index use) { return isPut(parameter, use); });
  });
}

bool Named::addOf(Site call, unsigned depth) {
  if (Facts.value(call).kind != ValueKind::Call || depth > depthLimit)
    return false;
  const std::vector<facts::Index> bodies = Facts.bodiesCalled(call);
  return !bodies.empty() && std::ranges::all_of(bodies, [&](facts::Index body) {
    return addIn(body, depth);
  });
}

void Named::addPut(Site use, unsigned depth) {
  for (std::size_t i = 0; i < Facts.operands(use).size(); ++i) {
    Site part = Facts.operand(use, i);
    while (part.known() && !isMember(part) && Facts.wholeOf(part) != part)
      part = Facts.operand(part, 0);
    if (part.known() && isMember(part) && putsInto(Facts, use, i, depth))
      PutInto.insert(Facts.value(part).ref);
  }
}

/// Who hands the object on, as a whole, may have to do with all of it.
bool Named::addIn(facts::Index function, unsigned depth) {
  if (!Seen.insert(function).second)
    return true;
  const facts::Body &body = Facts.Unit.functions[function].body;
  for (facts::Index i = 0; i < body.values.size(); ++i) {
    const Site site{function, i};
    const facts::Value &value = body.values[i];
    if (value.kind == ValueKind::Lambda)
      return false;
    addPut(site, depth);
    for (std::size_t part = 0; part < value.operandCount; ++part) {
      const Site given = Facts.operand(site, part);
      if (!isThis(given))
        continue;
      if (value.kind == ValueKind::Field)
        LookedAt.insert(value.ref);
      else if (part != 0 || !addOf(site, depth + 1))
        return false;
    }
  }
  return true;
}

bool isOn(const Linked &linked, Site call, Site name) {
  return call.known() && linked.value(call).kind == ValueKind::Call &&
         linked.wholeOf(linked.operand(call, 0)) == name;
}

bool putsNothing(const Linked &linked, Site call) {
  return putsNothing(linked, call, 0);
}

bool isOfOtherMembers(const Linked &linked, Site put, Site name, Site reader) {
  if (!isOn(linked, put, name) || !reader.known())
    return false;
  Named one(linked), other(linked);
  if (!one.addOf(put) || !other.addOf(reader))
    return false;
  return std::ranges::none_of(one.PutInto, [&](facts::Index member) {
    return other.LookedAt.contains(member);
  });
}

} // namespace cachetidy::program
