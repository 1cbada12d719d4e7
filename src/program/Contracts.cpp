// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Looks for who is named, and for what it comes to.

#include "program/Contracts.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;

static bool isNamed(std::string_view qualified, std::string_view name) {
  if (!qualified.ends_with(name))
    return false;
  qualified.remove_suffix(name.size());
  return qualified.empty() || qualified.ends_with("::");
}

/// A live one first.
static facts::Index findInvalidator(const Program &program,
                                    std::string_view name) {
  facts::Index found = none;
  for (const facts::Function &function : program.facts().functions) {
    bool isMeant =
        function.hasBody && isNamed(program.entityName(function.entity), name);
    if (isMeant && (found == none || program.isLive(found) != Answer::Yes))
      found = function.entity;
  }
  return found;
}

static Contract::State judge(const Program &program, const Contract &contract,
                             std::span<const Copy> copies) {
  if (contract.found == none)
    return Contract::Missing;
  if (program.isLive(contract.found) == Answer::No)
    return Contract::Dead;
  const facts::Index keeper =
      program.facts().functions[contract.function].entity;
  auto state = Contract::Unknown;
  const FunctionSet reached = program.paths().reachedFrom({contract.found});
  for (const Copy &copy : copies) {
    if (program.linked().function(copy.at).entity != keeper)
      continue;
    bool isDropped = std::ranges::any_of(copy.drops, [&](Site drop) {
      return reached.contains(program.linked().function(drop).entity);
    });
    if (!isDropped)
      return Contract::DropsAnother;
    state = Contract::Kept;
  }
  return state;
}

std::vector<Contract> findContracts(const Program &program,
                                    std::span<const Copy> copies) {
  constexpr std::string_view prefix = "cachetidy::invalidated_by, ";
  std::vector<Contract> contracts;
  const auto &functions = program.facts().functions;
  for (facts::Index i = 0; i < functions.size(); ++i)
    for (facts::Index note : functions[i].annotations) {
      std::string_view text = program.facts().strings[note];
      if (!functions[i].hasBody || !text.starts_with(prefix))
        continue;
      Contract contract{i, text.substr(prefix.size())};
      contract.found = findInvalidator(program, contract.invalidator);
      contract.state = judge(program, contract, copies);
      contracts.push_back(contract);
    }
  return contracts;
}

} // namespace cachetidy::program
