// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the last run over a whole program left, for those who see one file of
// it: editors, and the plugin.

#ifndef CACHETIDY_STORE_LASTPROGRAM_H
#define CACHETIDY_STORE_LASTPROGRAM_H

#include "facts/Unit.h"

#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>

namespace cachetidy::store {

struct LastProgram {
  std::string root; ///< absolute: its file names are relative to it
  facts::Unit unit; ///< all of it, merged
};

/// From the nearest store: beside a compile_commands.json in a folder, in one
/// above it, or in a folder `build` of these. Of several folders to look from,
/// the first that leads to one counts. Its facts are those of the files as they
/// were then. Null where there was no such run, or a part of what it left is
/// lost. The one that was recalled last is kept, and given again as long as the
/// store says the same: editors ask at every keystroke.
std::shared_ptr<const LastProgram>
recallProgram(std::initializer_list<std::filesystem::path> from);

} // namespace cachetidy::store

#endif
