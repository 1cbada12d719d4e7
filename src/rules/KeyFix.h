// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How a key that is put together by hand is built instead.

#ifndef CACHETIDY_RULES_KEYFIX_H
#define CACHETIDY_RULES_KEYFIX_H

#include "program/Makings.h"
#include "rules/Check.h"

namespace cachetidy::rules {

/// What a fix calls, and what it includes for that.
struct KeyForm {
  std::string name; ///< qualified
  /// With its <> or ""; empty: what `declaredIn` says, by a relative path.
  std::string header;
  facts::Index declaredIn = facts::none; ///< into Unit::files
  /// The program has the builder, and uses it.
  bool isInUse = false;
  std::vector<bool> usedIn; ///< by file: whether it is called there already
};

/// As the options "Builders", "Call" and "Header" say, or as the program does
/// it elsewhere.
KeyForm keyForm(const program::Program &program, const Settings &settings);

/// The parts of a text as arguments of a builder. There is nothing to replace
/// where the text is not made by one expression, or of what a builder does not
/// take.
Rewrite keyRewrite(const program::Program &program,
                   const program::Making &making, const KeyForm &form);

} // namespace cachetidy::rules

#endif
