// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Every cache of a program, for people and for machines.

#ifndef CACHETIDY_DRIVER_LISTING_H
#define CACHETIDY_DRIVER_LISTING_H

#include "driver/Paths.h"
#include "program/Families.h"

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
  std::vector<program::KeySpace> Spaces; ///< of cache servers
};

} // namespace cachetidy::driver

#endif
