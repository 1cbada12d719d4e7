// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The command line as plain values: what --help tells, for those who tell it in
// another form.

#ifndef CACHETIDY_DRIVER_OUTLINE_H
#define CACHETIDY_DRIVER_OUTLINE_H

#include <string>
#include <vector>

namespace cachetidy::driver {

struct OptionOutline {
  /// "-o" and "--output"; or the one name of an operand, "FILES".
  std::vector<std::string> names;
  std::string value; ///< "FILE", "json|text"; nothing for flags and operands
  std::string meaning;
  std::vector<std::string> excludes; ///< what it cannot be given with
  bool isRequired = false;
  bool isRepeated = false;
};

struct CommandOutline {
  std::string name;
  std::string meaning;
  std::string footer; ///< what stands below the options: examples and remarks
  std::vector<OptionOutline> options;
  std::vector<OptionOutline> operands;
};

struct Outline {
  CommandOutline program;
  std::vector<CommandOutline> commands;
};

/// Of the whole program, without what is hidden.
Outline outlineOfProgram();

} // namespace cachetidy::driver

#endif
