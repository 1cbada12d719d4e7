// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cache-broken-contract: a function says who drops what it keeps, and that is
// not so.

#include "program/copies/Contracts.h"
#include "rules/Check.h"
#include "rules/Story.h"

namespace cachetidy::checks {

using program::Contract;
using program::Copy;
using program::Program;
using rules::Finding;

static std::string said(const Program &program, const Contract &contract) {
  const std::string name = "'" + std::string(contract.invalidator) + "'";
  switch (contract.state) {
  case Contract::Missing:
    return name + ", and that does not exist";
  case Contract::Dead:
    return name + ", and nothing calls that";
  default:
    return name + ", and that drops no entry that is filled here";
  }
}

static Finding tell(const Program &program, const Contract &contract) {
  const facts::Function &function =
      program.facts().functions[contract.function];
  Finding finding;
  finding.at = rules::locate(program, function.at);
  finding.subject = rules::quoted(program, function.entity) + ", '" +
                    std::string(contract.invalidator) + "'";
  finding.probability = rules::Probability::Certain;
  finding.message =
      "what this keeps is said to be dropped by " + said(program, contract);
  if (contract.found != facts::none)
    finding.because.push_back(
        {rules::locate(program, program.linked().declared(contract.found)),
         rules::quoted(program, contract.found) + " is here"});
  for (const Copy *copy : keptBy(program, contract, program.copies()))
    finding.because.push_back({rules::locate(program, copy->at),
                               "what must be dropped is kept here"});
  if (finding.because.empty())
    finding.because.push_back(
        {finding.at, "no function of that name is defined in the program"});
  return finding;
}

std::vector<Finding> checkBrokenContract(const Program &program,
                                         const rules::Settings &) {
  std::vector<Finding> findings;
  if (program.extent() != program::Extent::Whole)
    return findings;
  for (const Contract &contract :
       program::findContracts(program, program.copies())) {
    bool isBroken =
        contract.state != Contract::Kept && contract.state != Contract::Unknown;
    if (isBroken)
      findings.push_back(tell(program, contract));
  }
  return findings;
}

std::span<const rules::Option> optionsOfBrokenContract() { return {}; }

} // namespace cachetidy::checks
