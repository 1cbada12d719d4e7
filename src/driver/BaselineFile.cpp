// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The baseline that a command goes by.

#include "driver/BaselineFile.h"

namespace cachetidy::driver {

Path baselinePath(const Arguments &arguments, const Path &root) {
  return arguments.baseline.empty() ? root / rules::baselineName
                                    : normalPath(arguments.baseline);
}

rules::Baseline openBaseline(const Arguments &arguments, const Path &root) {
  const Path path = baselinePath(arguments, root);
  const bool isNeeded =
      !arguments.baseline.empty() && arguments.command != Command::Baseline;
  std::error_code error;
  if (!arguments.hasBaseline ||
      (!isNeeded && !std::filesystem::exists(path, error)))
    return {};
  auto read = rules::readBaseline(path);
  if (const std::string *fault = std::get_if<std::string>(&read))
    throw Failure(*fault);
  return std::get<rules::Baseline>(std::move(read));
}

} // namespace cachetidy::driver
