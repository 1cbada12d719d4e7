// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Every cache of a program, for people and for machines.

#ifndef CACHETIDY_DRIVER_LISTING_H
#define CACHETIDY_DRIVER_LISTING_H

#include "driver/Paths.h"
#include "program/Upkeep.h"

#include <nlohmann/json_fwd.hpp>

#include <iosfwd>
#include <string>
#include <vector>

namespace cachetidy::driver {

/// Stores and key spaces with what is done to them, with names in the place of
/// indices.
class Listing {
public:
  /// With `isAll` every container, not only those that look like caches.
  Listing(const program::Program &program, const Path &root, bool isAll);

  std::string text() const;
  std::string json() const;

private:
  /// What is done to keys that are put together alike.
  struct Family {
    std::string name;
    std::vector<const program::Entry *> entries;
  };

  /// What was made of something outside the program, and who changes that.
  struct Source {
    std::string_view done; ///< "made of", "changed"
    std::string resource;
    program::Site at;
    std::string_view end = {}; ///< of a change: whether it leads to a drop
    auto operator<=>(const Source &) const = default;
  };

  std::vector<const program::Copy *> copiesOf(const Family &family) const;
  std::vector<const program::Copy *>
  copiesOf(const program::Store &store) const;
  std::vector<Source>
  sourcesOf(const std::vector<const program::Copy *> &copies) const;
  void addSources(const std::vector<const program::Copy *> &copies,
                  std::vector<std::vector<std::string>> &rows) const;
  nlohmann::ordered_json
  sourcesJson(const std::vector<const program::Copy *> &copies) const;

  std::vector<Family> familiesOf(const program::KeySpace &space) const;
  std::string name(const program::Store &store) const;
  std::string function(program::Site at) const;
  std::string place(facts::Position at) const;
  nlohmann::ordered_json placeJson(facts::Position at) const;
  nlohmann::ordered_json storeJson(const program::Store &store) const;
  nlohmann::ordered_json spaceJson(const program::KeySpace &space) const;
  void add(std::ostream &out, const program::Store &store) const;
  void add(std::ostream &out, const program::KeySpace &space) const;

  const program::Program &Linked;
  const std::string Root;
  const std::string Here;
  std::vector<const program::Store *> Stores;
  std::vector<const program::KeySpace *> Spaces; ///< of cache servers
};

} // namespace cachetidy::driver

#endif
