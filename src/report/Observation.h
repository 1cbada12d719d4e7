// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What was seen of a set-up: what is there, how well it is, what to do about
// it.

#ifndef CACHETIDY_REPORT_OBSERVATION_H
#define CACHETIDY_REPORT_OBSERVATION_H

#include <cstdint>
#include <iosfwd>
#include <span>
#include <string>

namespace cachetidy::report {

enum class Health : std::uint8_t {
  Good,
  Lacking, ///< works, and could do more
  Broken,  ///< does not do what it is there for
};

/// One thing that was looked at.
struct Observation {
  std::string of; ///< "facts"
  Health health = Health::Good;
  std::string found;       ///< in one line
  std::string advice = {}; ///< what to do; empty exactly where all is well
};

bool isAnyBroken(std::span<const Observation> observations);

/// A line for each, and one below it for what to do.
void writeText(std::ostream &out, std::span<const Observation> observations,
               bool colours);
void writeJson(std::ostream &out, std::span<const Observation> observations);

} // namespace cachetidy::report

#endif
