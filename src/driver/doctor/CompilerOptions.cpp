// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Asks the table of options that Clang's driver asks.

#include "driver/doctor/CompilerOptions.h"

#include "clang/Options/Options.h"
#include "llvm/Option/Arg.h"
#include "llvm/Option/ArgList.h"

namespace cachetidy::driver::doctor {

std::vector<std::string>
optionsUnknownToClang(const std::vector<std::string> &arguments) {
  std::vector<const char *> words;
  for (const std::string &argument : arguments)
    words.push_back(argument.c_str());
  if (!words.empty())
    words.erase(words.begin());
  unsigned missingIndex = 0;
  unsigned missingCount = 0;
  const llvm::opt::InputArgList parsed = clang::getDriverOptTable().ParseArgs(
      words, missingIndex, missingCount,
      llvm::opt::Visibility(clang::options::ClangOption));
  std::vector<std::string> unknown;
  for (const llvm::opt::Arg *argument :
       parsed.filtered(clang::options::OPT_UNKNOWN))
    unknown.push_back(argument->getAsString(parsed));
  return unknown;
}

} // namespace cachetidy::driver::doctor
