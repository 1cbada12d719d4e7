// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is kept from one run for the next.

#include "driver/StoreUse.h"

#include <nlohmann/json.hpp>

#include <iostream>
#include <optional>

namespace cachetidy::rules {

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Location, file, line, column)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Note, at, message)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Edit, at, length, text)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Rewrite::Piece, text, from, length)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Rewrite, at, length, by, include, has)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Finding, at, check, probability, message,
                                   because, rewrite, fix, subject)

} // namespace cachetidy::rules

namespace cachetidy::report {

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Act, at, function)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Use, kind, act, deed, lives)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Source, act, resource, isOwnState)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Change, act, resource, source, end,
                                   forgotten)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Cache, name, declared, uses, sources,
                                   changes, isNeverDropped, excuse)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(KeySpace, name, families)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(CacheMap, root, spaces, stores)

} // namespace cachetidy::report

namespace cachetidy::driver {

using nlohmann::json;

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Judgement, findings, translationUnits,
                                   notAnalysed, isWhole, map)

Path storeFolder(const Arguments &arguments, const Workload &work) {
  if (!arguments.store.empty())
    return normalPath(arguments.store);
  return arguments.hasStore && !work.build.empty() ? work.build / ".cachetidy"
                                                   : Path();
}

store::Store openStore(const Arguments &arguments, const Workload &work) {
  return store::Store(storeFolder(arguments, work).string(),
                      work.project.root.string());
}

/// Names a judgement by all that it depends on.
static store::Digest judgementKey(const Verdict &verdict,
                                  const Reading &reading,
                                  program::Extent extent) {
  store::RecordWriter to;
  to.digest(reading.digest());
  to.text(verdict.basis(extent));
  return extract::digestOf(to.bytes());
}

static std::optional<Judgement> recallJudgement(store::Store &store,
                                                const store::Digest &key) {
  const std::optional<std::string> kept = store.result(key);
  if (!kept)
    return std::nullopt;
  try {
    return json::from_cbor(*kept).get<Judgement>();
  } catch (const json::exception &) {
    return std::nullopt; // what another version kept
  }
}

static void keepJudgement(store::Store &store, const store::Digest &key,
                          const Judgement &judgement) {
  std::string bytes;
  json::to_cbor(json(judgement), bytes);
  store.keepResult(key, bytes);
}

Judgement judge(const Verdict &verdict, Reading &reading,
                program::Extent extent, store::Store &store,
                Timeline &timeline) {
  const store::Digest key = judgementKey(verdict, reading, extent);
  if (std::optional<Judgement> known = recallJudgement(store, key))
    return *std::move(known);
  Judgement judgement = verdict.judge(reading.takeFacts(), extent, timeline);
  keepJudgement(store, key, judgement);
  return judgement;
}

void closeStore(store::Store &store, const Reading &reading,
                const Workload &work, const Arguments &arguments) {
  store.finish(reading.outcomes(), work.extent == program::Extent::Whole,
               arguments.storeBytes);
  const std::string problem = store.problem();
  if (!problem.empty())
    std::cerr << "cachetidy: warning: the fact store cannot be written: "
              << problem
              << "\n  Nothing is wrong with the result, but what this run did "
                 "not find there is not kept:\n  the next has to read it "
                 "again. Give another folder with "
                 "'--store DIR', or none with '--no-store'\n";
}

} // namespace cachetidy::driver
