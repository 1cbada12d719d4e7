// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Looks for who is named, and for what it comes to.

#include "program/copies/Contracts.h"

#include <algorithm>
#include <set>

namespace cachetidy::program {

using facts::none;

/// `::forget` and `forget()` name what `forget` names.
static bool isNamed(std::string_view qualified, std::string_view name) {
  if (name.starts_with("::"))
    name.remove_prefix(2);
  if (name.ends_with("()"))
    name.remove_suffix(2);
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

/// Whether a function fills a copy, itself or by a helper that it gives the
/// key.
static bool fills(const Program &program, facts::Index function,
                  const Copy &copy) {
  auto isIn = [&](Site site) {
    return program.linked().function(site).entity == function;
  };
  return isIn(copy.at) ||
         (copy.use &&
          std::ranges::any_of(program.requests().of(*copy.use).calls, isIn));
}

std::vector<const Copy *> keptBy(const Program &program,
                                 const Contract &contract,
                                 std::span<const Copy> copies) {
  std::vector<const Copy *> kept;
  const facts::Index function =
      program.facts().functions[contract.function].entity;
  for (const Copy &copy : copies)
    if (fills(program, function, copy))
      kept.push_back(&copy);
  return kept;
}

namespace {

/// The contracts of one function: each thing that it keeps must be dropped by
/// one of those that it names, and each of these must drop something.
class Promise {
public:
  Promise(const Program &program, std::span<const Copy> copies)
      : Whole(program), Copies(copies) {}

  void judge(std::span<Contract> contracts) const;

private:
  const Program &Whole;
  std::span<const Copy> Copies;
};

} // namespace

void Promise::judge(std::span<Contract> contracts) const {
  const auto kept = keptBy(Whole, contracts.front(), Copies);
  std::set<const Copy *> dropped;
  for (Contract &contract : contracts) {
    if (contract.found == none)
      contract.state = Contract::Missing;
    else if (Whole.isLive(contract.found) == Answer::No)
      contract.state = Contract::Dead;
    else if (!kept.empty())
      contract.state = Contract::DropsAnother;
    if (contract.state != Contract::DropsAnother)
      continue;
    const FunctionSet reached = Whole.paths().reachedFrom({contract.found});
    for (const Copy *copy : kept)
      if (isDroppedIn(Whole, *copy, reached)) {
        contract.state = Contract::Kept;
        dropped.insert(copy);
      }
  }
  if (contracts.front().state == Contract::Kept && dropped.size() < kept.size())
    contracts.front().state = Contract::DropsAnother;
}

/// The names that stand in a list, between commas, as they are written.
static std::vector<std::string_view> namesIn(std::string_view list) {
  std::vector<std::string_view> names;
  while (!list.empty()) {
    std::string_view name = list.substr(0, list.find(','));
    list.remove_prefix(std::min(name.size() + 1, list.size()));
    name.remove_prefix(std::min(name.find_first_not_of(' '), name.size()));
    name.remove_suffix(name.size() - (name.find_last_not_of(' ') + 1));
    if (!name.empty())
      names.push_back(name);
  }
  return names;
}

std::vector<Contract> findContracts(const Program &program,
                                    std::span<const Copy> copies) {
  constexpr std::string_view prefix = "cachetidy::invalidated_by, ";
  std::vector<Contract> contracts;
  const auto &functions = program.facts().functions;
  for (facts::Index i = 0; i < functions.size(); ++i) {
    const std::size_t first = contracts.size();
    for (facts::Index note : functions[i].annotations) {
      std::string_view text = program.facts().strings[note];
      if (!functions[i].hasBody || !text.starts_with(prefix))
        continue;
      for (std::string_view name : namesIn(text.substr(prefix.size())))
        contracts.push_back({i, name, findInvalidator(program, name)});
    }
    if (contracts.size() > first)
      Promise(program, copies).judge(std::span(contracts).subspan(first));
  }
  return contracts;
}

} // namespace cachetidy::program
