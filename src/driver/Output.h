// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where results go.

#ifndef CACHETIDY_DRIVER_OUTPUT_H
#define CACHETIDY_DRIVER_OUTPUT_H

#include "driver/Interrupts.h"
#include "driver/options/Arguments.h"

#include <string>
#include <string_view>

namespace cachetidy::driver {

/// A file, or standard output. A file is complete or untouched: the new content
/// is written beside it and takes its place.
class Output {
public:
  /// `name` is empty or "-" for standard output. A Failure says now, rather
  /// than after the work, that a file of that name cannot be written.
  Output(std::string name, Interrupts &interrupts);

  void write(std::string_view content);
  /// The same, but for a file that has that content already.
  void writeIfOther(std::string_view content);
  bool isTerminal() const;
  /// Where it goes, the same for two names of one file.
  std::string place() const;

private:
  bool isStandardOutput() const { return Name.empty() || Name == "-"; }
  void replaceFile(std::string_view content) const;

  std::string Name;
  Interrupts &Signals;
};

/// Whether the terminal is one that can be told more than text, as TERM says.
bool takesControlCodes();

/// Whether what goes there is to have colours.
bool isColoured(Colour colour, const Output &out);

} // namespace cachetidy::driver

#endif
