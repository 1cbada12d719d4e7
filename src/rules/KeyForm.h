// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a program builds its keys with.

#ifndef CACHETIDY_RULES_KEYFORM_H
#define CACHETIDY_RULES_KEYFORM_H

#include "program/Program.h"
#include "rules/Check.h"

#include <optional>

namespace cachetidy::rules {

/// What a fix calls, and what it includes for that.
struct KeyForm {
  std::string name; ///< qualified
  /// With its <> or ""; empty: where it is declared, by a relative path.
  std::string header;
  facts::Position declared = {}; ///< in a header if it is in any
  /// The program has the builder, and uses it.
  bool isInUse = false;
  /// Without an object, and with any number of parts of any type.
  bool isCalledWithAll = true;
  std::vector<bool> usedIn; ///< by file: whether it is called there already
};

/// As the options "Builders", "Call" and "Header" say, or as the program does
/// it elsewhere.
KeyForm keyForm(const program::Program &program, const Settings &settings);

/// What a file has to include for a call there, with its <> or ""; empty where
/// it has that, and nothing where nobody knows what to write.
std::optional<std::string> includeFor(const program::Program &program,
                                      facts::Position use, const KeyForm &form);

} // namespace cachetidy::rules

#endif
