// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cachetidy caches

#include "driver/Commands.h"
#include "driver/Profile.h"
#include "driver/StoreUse.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

namespace cachetidy::driver {
namespace {

using program::Deed;
using program::Program;
using Json = nlohmann::ordered_json;

bool isDone(const program::Store &store, Deed deed) {
  return std::any_of(store.operations.begin(), store.operations.end(),
                     [&](const program::Operation &operation) {
                       return operation.deed == deed;
                     });
}

bool isCache(const program::Store &store) {
  return isDone(store, Deed::Lookup) && isDone(store, Deed::Fill);
}

/// Stores and what is done to them, with names in the place of indices.
class Listing {
public:
  Listing(const Program &program, const Path &root, bool isAll)
      : Linked(program), Root(root.string()), Here(normalPath("").string()) {
    for (const program::Store &store : program.stores())
      if (isAll || isCache(store))
        Stores.push_back(&store);
  }

  std::string text() const;
  std::string json() const;

private:
  std::string name(const program::Store &store) const;
  std::string function(const program::Operation &operation) const;
  std::string place(facts::Position at) const;
  Json placeJson(facts::Position at) const;
  void add(std::ostream &out, const program::Store &store) const;

  const Program &Linked;
  const std::string Root;
  const std::string Here;
  std::vector<const program::Store *> Stores;
};

std::string Listing::name(const program::Store &store) const {
  std::string text(Linked.entityName(store.entity));
  if (store.root != facts::none && store.root != store.entity)
    text += " of " + std::string(Linked.entityName(store.root));
  return text;
}

std::string Listing::function(const program::Operation &operation) const {
  const facts::Unit &unit = Linked.facts();
  return std::string(
      Linked.entityName(unit.functions[operation.at.function].entity));
}

std::string Listing::place(facts::Position at) const {
  if (!at.known())
    return "?";
  return report::shownPath(Root, Here, std::string(Linked.fileName(at.file))) +
         ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

void Listing::add(std::ostream &out, const program::Store &store) const {
  out << name(store) << "  " << place(store.declared) << '\n';
  std::vector<std::string> places;
  std::size_t width = 0;
  for (const program::Operation &operation : store.operations) {
    places.push_back(place(Linked.position(operation.at)));
    width = std::max(width, places.back().size());
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    const program::Operation &operation = store.operations[i];
    std::string deed(program::nameOf(operation.deed));
    deed.resize(std::string_view("measure").size(), ' ');
    places[i].resize(width, ' ');
    out << "  " << deed << "  " << places[i] << "  " << function(operation)
        << '\n';
  }
}

std::string Listing::text() const {
  std::ostringstream out;
  for (const program::Store *store : Stores)
    add(out, *store);
  return std::move(out).str();
}

Json Listing::placeJson(facts::Position at) const {
  return {{"file", Linked.fileName(at.file)},
          {"line", at.line},
          {"column", at.column}};
}

std::string Listing::json() const {
  Json stores = Json::array();
  for (const program::Store *store : Stores) {
    Json row = placeJson(store->declared);
    row["store"] = name(*store);
    row["operations"] = Json::array();
    for (const program::Operation &operation : store->operations) {
      Json deed = placeJson(Linked.position(operation.at));
      deed["deed"] = program::nameOf(operation.deed);
      deed["function"] = function(operation);
      row["operations"].push_back(std::move(deed));
    }
    stores.push_back(std::move(row));
  }
  const Json all = {{"root", Root}, {"stores", std::move(stores)}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

ExitCode runCaches(const Arguments &arguments, Interrupts &interrupts) {
  Output out(arguments.output, interrupts);
  Profile profile(arguments, interrupts);
  Timeline &timeline = profile.timeline();
  const Workload work =
      timeline.of("find the work", [&] { return findWork(arguments); });
  store::Store store = openStore(arguments, work);
  Reading reading(work.requests, {arguments.jobs, isWatched(arguments)}, store,
                  timeline);
  facts::Unit merged = reading.takeFacts();
  const Program program = timeline.of("link", [&] {
    return Program(std::move(merged), work.extent, work.project.models);
  });
  const Listing listing(program, work.project.root, arguments.isAll);
  out.write(arguments.format == Format::Json ? listing.json() : listing.text());
  tellComplaints(reading.complaints(), arguments, work.project);
  closeStore(store, reading, work, arguments);
  profile.tell(reading, store);
  return exitCodeOf(program.facts());
}

} // namespace cachetidy::driver
