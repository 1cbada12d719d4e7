// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which checks run, where, and with which options.

#ifndef CACHETIDY_DRIVER_CONFIGURATION_H
#define CACHETIDY_DRIVER_CONFIGURATION_H

#include "driver/Paths.h"
#include "driver/TidyFiles.h"
#include "rules/Check.h"

namespace cachetidy::driver {

/// The globs of --checks where they are given, else those of the `.clang-tidy`
/// that applies to a finding's file. One that does not speak of our checks
/// leaves them on: most were written before there were any.
class Configuration {
public:
  /// A Failure tells of globs that match no check, and of faults in what
  /// applies to `root` or one of `sources`.
  Configuration(std::string givenChecks, const Path &root,
                std::span<const Path> sources);

  /// All that can be on anywhere, with the options that apply to the root.
  rules::Selection selection();

  /// Without the findings of checks that are off where they stand.
  std::vector<rules::Finding>
  withoutThoseOff(std::vector<rules::Finding> findings);

  /// Those that are on in a file, by their ids.
  std::vector<std::string_view> checksOn(const Path &file);

  /// `.clang-tidy` files: those met so far.
  const TidyFiles &files() const { return Files; }

private:
  bool isOn(std::string_view check, const Path &file);
  void failOnFaults() const;

  std::string Given; ///< --checks, made complete; empty if there is none
  Path Root;
  TidyFiles Files;
};

} // namespace cachetidy::driver

#endif
