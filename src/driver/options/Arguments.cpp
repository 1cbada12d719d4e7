// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The command line, understood.

#include "driver/options/Arguments.h"

#include "driver/options/CommandLine.h"

#include <algorithm>
#include <iostream>
#include <string_view>

namespace cachetidy::driver {

/// An empty variable of a shell would pass for an option that is not given.
static void failOnEmpty(const std::vector<std::string> &words) {
  std::string before;
  for (const std::string &word : words) {
    const bool isCut =
        word.starts_with("--") && word.find('=') == word.size() - 1;
    if (isCut)
      before = word.substr(0, word.size() - 1);
    if (isCut || (word.empty() && before.starts_with('-')))
      throw CLI::ValidationError(before +
                                 ": expected a value, found an empty one");
    before = word;
  }
}

void CommandLine::parse(std::vector<std::string> words) {
  const auto dashes = std::find(words.begin(), words.end(), "--");
  if (dashes != words.end())
    Into.compilerArguments.emplace(dashes + 1, words.end());
  words.erase(dashes, words.end());
  failOnEmpty(words);
  std::reverse(words.begin(), words.end()); // as CLI11 wants them
  App.parse(std::move(words));
  if (App.get_subcommands().empty())
    throw CLI::RequiredError("A command");
}

ExitCode CommandLine::answer(const CLI::ParseError &error) const {
  if (error.get_exit_code() == 0) {
    App.exit(error, std::cout, std::cerr);
    return ExitCode::Clean;
  }
  std::cerr << "cachetidy: error: " << error.what() << "\n"
            << "  'cachetidy --help' tells how it is used, 'cachetidy COMMAND "
               "--help' tells more\n";
  return ExitCode::Usage;
}

std::variant<Arguments, ExitCode>
parseArguments(std::vector<std::string> words) {
  Arguments arguments;
  CommandLine commandLine(arguments);
  try {
    commandLine.parse(std::move(words));
  } catch (const CLI::ParseError &error) {
    return commandLine.answer(error);
  }
  return arguments;
}

} // namespace cachetidy::driver
