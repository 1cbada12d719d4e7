// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What `cachetidy caches` says of where things come from.

#include "driver/Listing.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cachetidy::driver {

using program::Copy;
using Json = nlohmann::ordered_json;

std::vector<const Copy *> Listing::copiesOf(const Family &family) const {
  std::vector<const Copy *> copies;
  for (const Copy &copy : Linked.copies())
    if (std::ranges::any_of(family.entries, [&](const auto *entry) {
          return copy.use && entry->use == copy.use;
        }))
      copies.push_back(&copy);
  return copies;
}

std::vector<const Copy *> Listing::copiesOf(const program::Store &store) const {
  std::vector<const Copy *> copies;
  for (const Copy &copy : Linked.copies())
    if (copy.store == &store)
      copies.push_back(&copy);
  return copies;
}

/// Each once, however many fills it goes into. A change that leads on from one
/// fill and not from another does not lead on.
std::vector<Listing::Source>
Listing::sourcesOf(const std::vector<const Copy *> &copies) const {
  std::vector<Source> sources;
  for (const Copy *copy : copies) {
    for (const program::Access *read : copy->reads)
      sources.push_back({"made of", read->resource.name(), read->at()});
    if (copy->drops.empty())
      continue;
    for (const program::Change &made : upkeepOf(Linked, *copy))
      sources.push_back(
          {"changed", made.change->resource.name(), made.change->at(),
           made.forgotten.empty() ? "leads to a drop" : "leads to no drop"});
  }
  std::ranges::sort(sources, {}, [&](const Source &source) {
    return std::tuple(source.done != "made of", source.resource,
                      Linked.position(source.at),
                      source.end != "leads to no drop");
  });
  auto repeated = std::ranges::unique(sources, {}, [](const Source &source) {
    return std::tuple(source.done, source.resource, source.at);
  });
  sources.erase(repeated.begin(), repeated.end());
  return sources;
}

void Listing::addSources(const std::vector<const Copy *> &copies,
                         std::vector<std::vector<std::string>> &rows) const {
  for (const Source &source : sourcesOf(copies))
    rows.push_back({std::string(source.done), place(Linked.position(source.at)),
                    function(source.at), source.resource,
                    std::string(source.end)});
}

Json Listing::sourcesJson(const std::vector<const Copy *> &copies) const {
  Json rows = Json::array();
  for (const Source &source : sourcesOf(copies)) {
    Json row = placeJson(Linked.position(source.at));
    row["done"] = source.done;
    row["resource"] = source.resource;
    row["function"] = function(source.at);
    if (!source.end.empty())
      row["leadsToDrop"] = source.end == "leads to a drop";
    rows.push_back(std::move(row));
  }
  return rows;
}

} // namespace cachetidy::driver
