// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By calls in a loop that may change a member, a variable, or what the caller
// gave access to.

#include "program/fills/Pumps.h"
#include "program/linked/Parts.h"

#include <algorithm>
#include <array>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;

namespace {

class Pump {
public:
  Pump(const Linked &linked, facts::Index besides)
      : Facts(linked), Besides(besides) {}

  bool takes(Site site, unsigned depth) const;

private:
  Site behind(Site part) const;
  bool outlives(Site part) const;

  const Linked &Facts;
  facts::Index Besides;
};

} // namespace

/// The owner of a handle, and what an address is of.
Site Pump::behind(Site part) const {
  while (part.known()) {
    const facts::Value &value = Facts.value(part);
    bool isGet = value.kind == ValueKind::Call && value.ref != none &&
                 (Facts.name(value.ref).ends_with("::get") ||
                  Facts.name(value.ref).ends_with("::operator*") ||
                  Facts.name(value.ref).ends_with("::operator->"));
    if (!isGet && value.kind != ValueKind::Address &&
        value.kind != ValueKind::Dereference)
      break;
    part = Facts.operand(part, 0);
  }
  return part;
}

bool Pump::outlives(Site part) const {
  if (!part.known())
    return false;
  const facts::Value &value = Facts.value(part);
  if (value.kind == ValueKind::Parameter) {
    const auto &parameters = Facts.function(part).parameters;
    return value.ref < parameters.size() &&
           Facts.givesAccess(parameters[value.ref].type);
  }
  return (value.kind == ValueKind::Field ||
          value.kind == ValueKind::Variable) &&
         value.ref != Besides;
}

/// Whether a call may take something from what outlives it; of functions of
/// the program, in what they do. What is written there is no source.
bool Pump::takes(Site site, unsigned depth) const {
  constexpr unsigned depthLimit = 1;
  const facts::Value &call = Facts.value(site);
  if (call.kind != ValueKind::Call || call.ref == none)
    return false;
  const std::string_view name = Facts.name(call.ref);
  if (name.ends_with("operator<<"))
    return false;
  // A descriptor is a number, and changes with what it stands for.
  bool isOfNumber = std::ranges::count(
      std::array<std::string_view, 6>{"read", "recv", "recvfrom", "recvmsg",
                                      "poll", "accept"},
      name);
  for (std::size_t i = 0; i < Facts.operands(site).size(); ++i)
    if (outlives(behind(Facts.operand(site, i))) &&
        (isOfNumber || (i == 0 ? Facts.canChangeReceiver(call.ref)
                               : Facts.canChange(call.ref, i - 1))))
      return true;
  if (depth < depthLimit)
    for (facts::Index callee : Facts.bodiesCalled(site))
      for (facts::Index i = 0;
           i < Facts.Unit.functions[callee].body.values.size(); ++i)
        if (takes({callee, i}, depth + 1))
          return true;
  return false;
}

bool isPumped(const Linked &linked, Site site, facts::Index besides) {
  const Pump pump(linked, besides);
  const facts::Body &body = linked.function(site).body;
  auto takes = [&](facts::Index value) {
    return pump.takes({site.function, value}, 0);
  };
  for (facts::Index at = body.values[site.value].guard; at != none;
       at = body.guards[at].parent) {
    const facts::Guard &loop = body.guards[at];
    if (loop.kind != facts::GuardKind::Loop)
      continue;
    if (loop.condition != none && hasPart(body, loop.condition, takes))
      return true;
    for (facts::Index i = 0; i < body.values.size(); ++i)
      if (isWithin(body, i, at) && takes(i))
        return true;
  }
  return false;
}

} // namespace cachetidy::program
