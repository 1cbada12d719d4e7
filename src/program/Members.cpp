// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which members methods have to do with.

#include "program/Members.h"

#include <algorithm>
#include <set>

namespace cachetidy::program {

using facts::ValueKind;

using Members = std::set<facts::Index>;

namespace {

/// Of the object that a method is called on.
class Named {
public:
  explicit Named(const Linked &linked) : Facts(linked) {}

  /// False where it is not known what is done with the object.
  bool addOf(Site call, unsigned depth = 0);

  Members Found;

private:
  bool addIn(facts::Index function, unsigned depth);
  bool isThis(Site site) const {
    return site.known() && Facts.value(site).kind == ValueKind::This;
  }

  const Linked &Facts;
};

} // namespace

bool Named::addOf(Site call, unsigned depth) {
  constexpr unsigned depthLimit = 3;
  if (Facts.value(call).kind != ValueKind::Call || depth > depthLimit)
    return false;
  const std::vector<facts::Index> bodies = Facts.bodiesCalled(call);
  return !bodies.empty() && std::ranges::all_of(bodies, [&](facts::Index body) {
    return addIn(body, depth);
  });
}

/// Who hands the object on, as a whole, may have to do with all of it.
bool Named::addIn(facts::Index function, unsigned depth) {
  const facts::Body &body = Facts.Unit.functions[function].body;
  for (facts::Index i = 0; i < body.values.size(); ++i) {
    const Site site{function, i};
    const facts::Value &value = body.values[i];
    if (value.kind == ValueKind::Lambda)
      return false;
    for (std::size_t part = 0; part < value.operandCount; ++part) {
      if (!isThis(Facts.operand(site, part)))
        continue;
      if (value.kind == ValueKind::Field)
        Found.insert(value.ref);
      else if (part != 0 || !addOf(site, depth + 1))
        return false;
    }
  }
  return true;
}

bool shareMembers(const Linked &linked, Site oneCall, Site otherCall) {
  Named one(linked), other(linked);
  if (!one.addOf(oneCall) || !other.addOf(otherCall))
    return true;
  return std::ranges::any_of(one.Found, [&](facts::Index member) {
    return other.Found.contains(member);
  });
}

} // namespace cachetidy::program
