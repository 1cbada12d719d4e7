// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Caches for scripts.

#include "report/CacheMap.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace cachetidy::report {
namespace {

using Json = nlohmann::ordered_json;

Json placed(const rules::Location &at) {
  return {{"file", at.file}, {"line", at.line}, {"column", at.column}};
}

Json useJson(const Use &use) {
  Json row = placed(use.act.at);
  row["deed"] = use.deed;
  row["function"] = use.act.function;
  if (!use.lives.empty())
    row["lives"] = use.lives;
  return row;
}

Json sourceJson(const char *done, const Act &act, const std::string &resource) {
  Json row = placed(act.at);
  row["done"] = done;
  row["resource"] = resource;
  row["function"] = act.function;
  return row;
}

Json usesJson(const Cache &cache) {
  Json rows = Json::array();
  for (const Use &use : cache.uses)
    rows.push_back(useJson(use));
  return rows;
}

Json sourcesJson(const Cache &cache) {
  Json rows = Json::array();
  for (const Source &source : cache.sources)
    rows.push_back(sourceJson("made of", source.act, source.resource));
  for (const Change &change : cache.changes) {
    rows.push_back(sourceJson("changed", change.act, change.resource));
    rows.back()["leadsToDrop"] = change.end == Change::LeadsToDrop;
  }
  return rows;
}

Json unreadJson(const std::vector<Act> &unread) {
  Json rows = Json::array();
  for (const Act &act : unread) {
    rows.push_back(placed(act.at));
    rows.back()["function"] = act.function;
  }
  return rows;
}

Json storeJson(const Cache &store) {
  Json row = placed(store.declared);
  row["store"] = store.name;
  row["operations"] = usesJson(store);
  row["sources"] = sourcesJson(store);
  return row;
}

Json spaceJson(const KeySpace &space) {
  Json families = Json::array();
  for (const Cache &family : space.families)
    families.push_back({{"family", family.name},
                        {"uses", usesJson(family)},
                        {"sources", sourcesJson(family)}});
  return {{"space", space.name}, {"families", std::move(families)}};
}

} // namespace

void writeJson(std::ostream &out, const CacheMap &map) {
  Json spaces = Json::array();
  for (const KeySpace &space : map.spaces)
    spaces.push_back(spaceJson(space));
  Json stores = Json::array();
  for (const Cache &store : map.stores)
    stores.push_back(storeJson(store));
  const Json all = {{"root", map.root},
                    {"spaces", std::move(spaces)},
                    {"stores", std::move(stores)},
                    {"unread", unreadJson(map.unread)}};
  out << all.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace cachetidy::report
