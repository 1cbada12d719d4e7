// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What of a compile command decides how a header from outside is read.

#ifndef CACHETIDY_EXTRACT_PRELUDE_COMMAND_H
#define CACHETIDY_EXTRACT_PRELUDE_COMMAND_H

#include "extract/Extract.h"

#include <string>
#include <vector>

namespace cachetidy::extract {

struct Command {
  /// The same for commands that read the same headers alike, but for macros,
  /// and for where headers are looked for: language, target, and all options
  /// that may matter; the folder, where paths of headers hang on it.
  std::string dialect;
  /// -D and -U with their values, in their order.
  std::vector<std::string> macros;
  /// -I and its like, in their order.
  std::vector<std::string> searched;
};

Command commandOf(const Request &request);

/// What one of Command::macros defines or undefines.
std::string macroName(const std::string &macro);

/// The command of `like`, with only those macros, for another file, and with no
/// files that are included without being asked for.
Request requestFor(const std::string &file, const Request &like,
                   const std::vector<std::string> &macros);

} // namespace cachetidy::extract

#endif
