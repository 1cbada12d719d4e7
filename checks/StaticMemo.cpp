// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cache-static-memo: a container that lives as long as the process, is filled
// when a lookup misses, and is never dropped from.

#include "program/Keys.h"
#include "rules/Check.h"
#include "rules/Story.h"

#include <algorithm>

namespace cachetidy::checks {

using program::Answer;
using program::Deed;
using program::Operation;
using program::Program;
using program::Store;
using rules::Finding;
using rules::Probability;

static bool removes(Deed deed) {
  return deed == Deed::Drop || deed == Deed::Clear || deed == Deed::Replace;
}

/// A fill that a lookup's miss did not lead to: registration, or a refresh.
static bool isRegistration(const Operation &operation) {
  return (operation.deed == Deed::Fill && !operation.missed.known()) ||
         operation.deed == Deed::Append;
}

/// Whether something may keep the store in order: a live drop, a refresh, code
/// that was not seen, or a look at an entry's age before it is used.
static bool isKept(const Program &program, const Store &store) {
  bool isOpen = store.root != facts::none &&
                !program.linked().variable(store.root)->isClosed &&
                program.extent() == program::Extent::Part;
  return isOpen ||
         std::ranges::any_of(store.operations, [&](const Operation &operation) {
           bool isSeenByAll = operation.deed == Deed::Escape ||
                              (operation.deed == Deed::Give &&
                               program.extent() == program::Extent::Part);
           bool keeps = removes(operation.deed) || isRegistration(operation);
           return isSeenByAll || operation.isRevalidated ||
                  (keeps && program.isLive(operation.at) != Answer::No);
         });
}

/// The first fill whose key was looked up before and found missing, in a
/// function that gives out what the store keeps.
static const Operation *findMemo(const Program &program, const Store &store) {
  auto gives = [&](const Operation &fill) {
    return std::ranges::any_of(store.operations, [&](const Operation &read) {
      return read.deed == Deed::Read &&
             (read.at.function == fill.at.function ||
              read.at.function == fill.missed.function);
    });
  };
  for (const Operation &operation : store.operations)
    if (operation.deed == Deed::Fill && operation.missed.known() &&
        operation.key.known() && operation.value.known() && gives(operation) &&
        isFinite(program, operation.key) != Answer::Yes)
      return &operation;
  return nullptr;
}

static void tellStore(const Program &program, const Store &store,
                      Finding &finding) {
  auto name = rules::quoted(program, store.entity);
  const facts::Variable *root = program.linked().variable(store.root);
  const char *life = root->duration == facts::Duration::Thread
                         ? " is declared here and lives as long as its thread"
                         : " is declared here and lives as long as the process";
  finding.because.push_back(
      {rules::locate(program, store.declared), name + life});
  for (const Operation &operation : store.operations)
    if (removes(operation.deed)) {
      auto function = rules::functionOf(program, operation.at);
      finding.because.push_back({rules::locate(program, operation.at),
                                 function + " drops from " + name +
                                     " here, but nothing live calls " +
                                     function});
    }
}

/// Objects that are made of their key and kept, so that there is one for each:
/// interning, not caching.
static bool isInterning(const Program &program, const Operation &fill,
                        const program::Origins &origins) {
  return origins.sources.empty() && !program.tracing().isComputed(fill.value);
}

static Finding tell(const Program &program, const Store &store,
                    const Operation &fill, const program::Origins &origins) {
  Finding finding;
  finding.check = "cache-static-memo";
  finding.at = rules::locate(program, fill.at);
  finding.subject = program.facts().entities[store.entity].id;
  auto name = rules::quoted(program, store.entity);
  finding.because.push_back(
      {rules::locate(program, fill.missed),
       "a key that is found here is answered from " + name});
  if (!origins.sources.empty()) {
    const program::Origin &origin = origins.sources.front();
    finding.message = name + " keeps what was read from " +
                      std::string(models::sourceName(origin.effect->source)) +
                      ", and nothing drops it when that changes";
    std::ranges::move(rules::tellOrigin(program, origin),
                      std::back_inserter(finding.because));
  } else {
    finding.message = name + " grows: it keeps an entry for every key it is "
                             "ever asked for, and nothing drops any";
    program::Site source = program::keySource(program, fill.key);
    finding.probability =
        source.known() ? Probability::Likely : Probability::Possible;
    if (source.known())
      finding.because.push_back(
          {rules::locate(program, source),
           "keys come from outside the program, read here"});
  }
  tellStore(program, store, finding);
  return finding;
}

std::vector<Finding> checkStaticMemo(const Program &program,
                                     const rules::Settings &) {
  std::vector<Finding> findings;
  for (const Store &store : program.stores()) {
    if (store.root == facts::none || !program.linked().variable(store.root) ||
        isKept(program, store))
      continue;
    const Operation *fill = findMemo(program, store);
    if (!fill)
      continue;
    auto origins = program.tracing().originsOf(fill->value);
    if (!isInterning(program, *fill, origins))
      findings.push_back(tell(program, store, *fill, origins));
  }
  return findings;
}

std::span<const rules::Option> optionsOfStaticMemo() { return {}; }

} // namespace cachetidy::checks
