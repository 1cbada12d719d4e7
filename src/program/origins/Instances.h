// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which instances of the project's own class templates a value was made by:
// Query<Item> gives something else than Query<List>.

#ifndef CACHETIDY_PROGRAM_ORIGINS_INSTANCES_H
#define CACHETIDY_PROGRAM_ORIGINS_INSTANCES_H

#include "program/texts/Texts.h"

#include <optional>
#include <span>
#include <vector>

namespace cachetidy::program {

/// A method that was called of an object of such a class.
struct Instance {
  Site at;
  std::string_view name;     ///< of the template
  std::string_view spelling; ///< with its arguments
};

/// Those of templates that are given classes of the project.
std::vector<Instance> instancesOf(const Linked &linked, const View &value);

/// Two instances of one template, where each of two values was made by other
/// ones of it than the other value. Nothing where there are none.
std::optional<std::pair<Instance, Instance>>
findOtherInstances(std::span<const Instance> first,
                   std::span<const Instance> second);

} // namespace cachetidy::program

#endif
