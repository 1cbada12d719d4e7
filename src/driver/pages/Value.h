// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a shell offers in the place of FILE, json|text or CHECK.

#ifndef CACHETIDY_DRIVER_VALUE_H
#define CACHETIDY_DRIVER_VALUE_H

#include "driver/options/Outline.h"

#include <string>
#include <vector>

namespace cachetidy::driver {

/// Names that are asked for on the command line.
struct KnownNames {
  std::vector<std::string> checks;
  std::vector<std::string> models;
};

struct Value {
  enum class Kind {
    Unknown,
    Words,
    File,
    Folder,
    Revision
  } kind = Kind::Unknown;
  std::vector<std::string> words;
};

/// Of what an option is followed by.
Value valueOf(const OptionOutline &option, const KnownNames &names);
/// Of what a command is about; unknown if it is about nothing.
Value operandOf(const CommandOutline &command, const KnownNames &names);

/// The first clause of what --help says, in one line.
std::string briefOf(const std::string &meaning);

std::string joined(const std::vector<std::string> &words,
                   const char *between = " ");

/// As one word of a shell.
std::string quoted(const std::string &text);

} // namespace cachetidy::driver

#endif
