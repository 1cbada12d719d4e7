// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Values of options that are not plain texts and numbers.

#ifndef CACHETIDY_DRIVER_OPTIONVALUES_H
#define CACHETIDY_DRIVER_OPTIONVALUES_H

#include "driver/options/Arguments.h"

#include <CLI/CLI.hpp>

#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace cachetidy::driver {

/// An option whose value is one of a few words.
template <typename T>
CLI::Option *addChoice(CLI::App &command, const char *name, const char *help,
                       T &target, const std::map<std::string, T> &words) {
  std::vector<std::string> names;
  std::string choice;
  for (const auto &[word, value] : words) {
    names.push_back(word);
    choice += (choice.empty() ? "" : "|") + word;
  }
  return command
      .add_option_function<std::string>(
          name,
          [&target, words](const std::string &word) {
            target = words.at(word);
          },
          help)
      ->type_name(choice)
      ->check(CLI::IsMember(names).description(""));
}

/// A flag that takes something back. CLI11's own "!--name" shows as
/// "--name{false}".
inline CLI::Option *addUnset(CLI::App &command, const char *name, bool &target,
                             const char *help) {
  const auto unset = [&target] { target = false; };
  return command.add_flag_callback(name, unset, help);
}

inline facts::Share shareOf(const std::string &text) {
  facts::Share share;
  std::istringstream from(text);
  char slash = 0;
  if (!(from >> share.number >> slash >> share.of) || slash != '/' ||
      !from.eof() || share.number < 1 || share.number > share.of)
    throw CLI::ValidationError(
        "--shard",
        "expected I/N, the I-th of N parts, as in 2/4; found '" + text + "'");
  return share;
}

inline std::string formNames(const char *between) {
  std::string names;
  for (const report::Form &form : report::allForms())
    names += (names.empty() ? "" : between) + std::string(form.name);
  return names;
}

inline AskedForm formOf(const std::string &text) {
  const std::string name = text.substr(0, text.find('='));
  const report::Form *form = report::findForm(name);
  if (!form)
    throw CLI::ValidationError("--format",
                               "there is no form '" + name +
                                   "'; there are: " + formNames(", "));
  if (name == text)
    return {form, ""};
  if (text.ends_with('='))
    throw CLI::ValidationError("--format",
                               "expected a file after '" + text + "'");
  return {form, text.substr(name.size() + 1)};
}

inline std::set<report::State> statesOf(const std::string &words) {
  using report::State;
  std::set<State> states;
  std::istringstream from(words);
  for (std::string word; std::getline(from, word, ',');) {
    bool isState = false;
    for (const State state : {State::New, State::Fixed, State::Unchanged})
      if (word == report::stateName(state)) {
        states.insert(state);
        isState = true;
      }
    if (!isState)
      throw CLI::ValidationError(
          "--show",
          "expected some of new,fixed,unchanged; found '" + word + "'");
  }
  return states;
}

} // namespace cachetidy::driver

#endif
