// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Git, as its own program: it alone knows all that a repository can be.

#ifndef CACHETIDY_DRIVER_GIT_H
#define CACHETIDY_DRIVER_GIT_H

#include "driver/Programs.h"

namespace cachetidy::driver {

using GitAnswer = ProgramAnswer;

/// Runs git in a folder. Variables that a hook of git sets to point to one
/// repository (GIT_DIR, GIT_INDEX_FILE and their like) are not handed on, so
/// that the folder alone says which repository is meant. `input` is what git
/// reads on standard input.
GitAnswer runGit(const std::string &directory,
                 const std::vector<std::string> &arguments,
                 const std::string &input = {});

} // namespace cachetidy::driver

#endif
