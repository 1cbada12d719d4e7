// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Files of other tools, by which they run cachetidy.

#ifndef CACHETIDY_DRIVER_OTHERFILES_H
#define CACHETIDY_DRIVER_OTHERFILES_H

#include "driver/Paths.h"
#include "program/spaces/Survey.h"

#include <string>
#include <vector>

namespace cachetidy::driver {

struct OtherFile {
  std::string option; ///< by which it is asked for: "clangd"
  std::string name;   ///< ".clangd", in the project's root
  std::string use;    ///< what it is good for
  std::string text;
};

/// What to put into each. `build` is where the compile_commands.json is.
std::vector<OtherFile> otherFiles(const program::Program &program,
                                  const program::Survey &survey,
                                  const Path &root, const Path &build);

} // namespace cachetidy::driver

#endif
