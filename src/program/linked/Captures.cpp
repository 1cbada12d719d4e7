// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What lambdas do to the locals that they have captured.

#include "program/linked/Linked.h"

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;

void Linked::addPut(Site at, Site into) {
  const Site captured = wholeOf(into);
  if (!at.known() || !captured.known() ||
      value(captured).kind != ValueKind::Captured)
    return;
  Put put{at, captured, {}};
  Site named = captured;
  while (named.known() && value(named).kind == ValueKind::Captured) {
    const Site lambda = lambdaAt(function(named).entity);
    if (!lambda.known())
      return;
    put.lambdas.insert(put.lambdas.begin(), lambda);
    named = operand(lambda, value(named).ref);
  }
  if (named.known() && value(named).kind == ValueKind::Local)
    Puts[named].push_back(std::move(put));
}

void Linked::indexCaptures() {
  for (facts::Index f = 0; f < Unit.functions.size(); ++f) {
    const facts::Function &row = Unit.functions[f];
    if (!lambdaAt(row.entity).known())
      continue;
    for (facts::Index i = 0; i < row.body.values.size(); ++i) {
      const Site site{f, i};
      const facts::Value &value = row.body.values[i];
      if (value.kind == ValueKind::Assign)
        addPut(operand(site, 1), operand(site, 0));
      if (value.kind != ValueKind::Call)
        continue;
      for (std::size_t k = 0; k < value.operandCount; ++k)
        if (k == 0 ? canChangeReceiver(value.ref) : canChange(value.ref, k - 1))
          addPut(site, operand(site, k));
    }
  }
}

std::span<const Linked::Put> Linked::putByLambdas(Site local) const {
  auto found = Puts.find(local);
  return found == Puts.end() ? std::span<const Put>() : found->second;
}

} // namespace cachetidy::program
