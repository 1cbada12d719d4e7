// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a shell offers in the place of FILE, json|text or CHECK.

#include "driver/pages/Value.h"

#include <algorithm>
#include <sstream>

namespace cachetidy::driver {
namespace {

Value valueOf(const std::string &placeholder, const KnownNames &names) {
  using Kind = Value::Kind;
  if (placeholder == "CHECK" || placeholder == "GLOBS")
    return {Kind::Words, names.checks};
  if (placeholder == "API")
    return {Kind::Words, names.models};
  if (placeholder == "BUILD" || placeholder == "DIR")
    return {Kind::Folder, {}};
  if (placeholder == "REVISIONS")
    return {Kind::Revision, {}};
  for (const char *file : {"FILE", "FILES", "SHARD", "SHARDS"})
    if (placeholder == file)
      return {Kind::File, {}};
  if (placeholder.find('|') == std::string::npos)
    return {};
  Value choice{Kind::Words, {}};
  std::istringstream from(placeholder);
  for (std::string word; std::getline(from, word, '|');)
    choice.words.push_back(word);
  return choice;
}

} // namespace

Value valueOf(const OptionOutline &option, const KnownNames &names) {
  return valueOf(option.value, names);
}

Value operandOf(const CommandOutline &command, const KnownNames &names) {
  return command.operands.empty()
             ? Value{}
             : valueOf(command.operands.front().names.front(), names);
}

std::string briefOf(const std::string &meaning) {
  std::string brief = meaning;
  std::ranges::replace(brief, '\n', ' ');
  for (const char *end : {". ", "; "})
    brief = brief.substr(0, brief.find(end));
  if (brief.ends_with('.'))
    brief.pop_back();
  return brief;
}

std::string joined(const std::vector<std::string> &words, const char *between) {
  std::string text;
  for (const std::string &word : words)
    text += (text.empty() ? "" : between) + word;
  return text;
}

std::string quoted(const std::string &text) {
  std::string word = "'";
  for (const char character : text) {
    if (character == '\'')
      word += "'\\''";
    else
      word += character;
  }
  return word + "'";
}

} // namespace cachetidy::driver
