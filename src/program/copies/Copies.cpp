// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From fills to what they keep a copy of, and to who drops it.

#include "program/copies/Contracts.h"
#include "program/copies/CopiesOf.h"
#include "program/fills/Memos.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace cachetidy::program {

/// Only what live code outside of tests does counts, each place once.
DropSites liveDrops(const Program &program, std::vector<Site> drops) {
  std::erase_if(drops, [&](Site drop) {
    return program.isLive(drop) == Answer::No ||
           program.linked().isTest(program.position(drop).file);
  });
  std::ranges::sort(drops, {}, [&](Site drop) {
    return std::tuple(program.position(drop), drop);
  });
  auto repeated = std::ranges::unique(drops);
  drops.erase(repeated.begin(), repeated.end());
  return DropSites(std::move(drops));
}

const Operation *operationAt(const Copy &copy, Site drop) {
  if (!copy.store)
    return nullptr;
  auto onObject =
      std::ranges::find(copy.store->onObjects, drop, &Store::OnObject::at);
  if (onObject != copy.store->onObjects.end())
    drop = onObject->within;
  // Who puts something in looks there as well.
  auto operation =
      std::ranges::find_if(copy.store->operations, [&](const Operation &done) {
        return done.at == drop && (puts(done.deed) || removes(done));
      });
  return operation == copy.store->operations.end() ? nullptr : &*operation;
}

bool isDroppedIn(const Program &program, const Copy &copy,
                 const FunctionSet &functions) {
  return std::ranges::any_of(copy.drops, [&](Site drop) {
    return functions.contains(program.linked().function(drop).entity);
  });
}

std::vector<Copy> findCopies(const Program &program) {
  std::vector<Copy> copies;
  addCopiesInSpaces(program, copies);
  addCopiesInStores(program, copies);
  std::ranges::sort(copies, {}, [&](const Copy &copy) {
    return std::tuple(program.position(copy.at), copy.at);
  });
  std::set<const Copy *> promised;
  for (const Contract &contract : findContracts(program, copies))
    if (contract.state == Contract::Kept)
      for (const Copy *copy : keptBy(program, contract, copies))
        promised.insert(copy);
  for (Copy &copy : copies)
    copy.isUnderContract = promised.contains(&copy);
  return copies;
}

} // namespace cachetidy::program
