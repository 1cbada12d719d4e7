// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// SQL by its first words.

#include "program/Queries.h"
#include "program/Inputs.h"

#include <algorithm>
#include <cctype>

namespace cachetidy::program {

static bool isBlank(char character) {
  return std::isspace(static_cast<unsigned char>(character)) != 0;
}

static std::string inSmallLetters(std::string_view text) {
  std::string small(text);
  std::ranges::transform(small, small.begin(), [](unsigned char letter) {
    return static_cast<char>(std::tolower(letter));
  });
  return small;
}

static std::string withSingleBlanks(std::string_view text) {
  std::string result;
  for (char character : text)
    if (!isBlank(character))
      result += character;
    else if (!result.empty() && result.back() != ' ')
      result += ' ';
  return result;
}

/// Words, and '(' as a word of its own.
static std::vector<std::string> wordsOf(std::string_view text) {
  std::vector<std::string> words(1);
  for (char character : text) {
    bool isPart = std::isalnum(static_cast<unsigned char>(character)) ||
                  character == '_' || character == '.';
    if (isPart)
      words.back() += character;
    else if (character == '(')
      words.insert(words.end(), {"(", ""});
    else if (!words.back().empty())
      words.emplace_back();
  }
  std::erase(words, std::string());
  return words;
}

static std::set<std::string> tablesOf(const std::vector<std::string> &words) {
  std::set<std::string> tables;
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if ((words[i] == "from" || words[i] == "join") && words[i + 1] != "(")
      tables.insert(words[i + 1]);
  return tables;
}

std::vector<Query> queriesOf(const Linked &linked, const View &value) {
  std::vector<Query> queries;
  for (Site literal : literalsOf(linked, value)) {
    std::string text = withSingleBlanks(linked.text(literal));
    const std::vector<std::string> words = wordsOf(inSmallLetters(text));
    bool isQuery = !words.empty() &&
                   (words.front() == "select" || words.front() == "with");
    std::set<std::string> tables = tablesOf(words);
    if (isQuery && !tables.empty())
      queries.push_back({literal, std::move(text), std::move(tables)});
  }
  return queries;
}

std::string shown(const Query &query) {
  constexpr std::size_t most = 48;
  return query.text.size() <= most ? query.text
                                   : query.text.substr(0, most) + "...";
}

} // namespace cachetidy::program
