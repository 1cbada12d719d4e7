// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What was read to make a file, for build systems.

#include "driver/Depfile.h"

#include "driver/Output.h"

#include <set>

namespace cachetidy::driver {
namespace {

/// As make reads it. A backslash stands for itself, but not before what is
/// escaped by one.
std::string escaped(const std::string &name) {
  std::string result;
  std::size_t backslashes = 0;
  for (const char letter : name) {
    if (letter == ' ' || letter == '#')
      result.append(backslashes + 1, '\\');
    else if (letter == '$')
      result += '$';
    backslashes = letter == '\\' ? backslashes + 1 : 0;
    result += letter;
  }
  return result;
}

/// Without dots, where that is the same file: behind a link, '..' leads
/// elsewhere.
Path withoutDots(const Path &file) {
  const Path path = normalPath(file);
  std::error_code error;
  if (std::filesystem::exists(path, error))
    return path;
  const Path real = std::filesystem::canonical(normalPath("") / file, error);
  return error ? path : real;
}

/// As seen from where the command runs.
std::string shortName(const Path &file) {
  const Path here = normalPath("");
  const Path path = withoutDots(file);
  return (isIn(path, here) ? path.lexically_relative(here) : path).string();
}

std::string ruleOf(const std::string &target, const std::vector<Path> &files) {
  std::set<std::string> names;
  for (const Path &file : files)
    names.insert(shortName(file));
  std::string rule = escaped(target) + ":";
  for (const std::string &name : names)
    rule += " \\\n  " + escaped(name);
  return rule + "\n";
}

} // namespace

void writeDepfile(const Arguments &arguments, const std::vector<Path> &files,
                  Interrupts &interrupts) {
  if (!arguments.depfile.empty())
    Output(arguments.depfile, interrupts)
        .write(ruleOf(arguments.output, files));
}

} // namespace cachetidy::driver
