// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From a format to its parts.

#include "keys/Format.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace cachetidy::keys {
namespace {

bool isDigit(char character) { return character >= '0' && character <= '9'; }

/// Reads a format from its start, and gathers its parts.
class FormatReader {
public:
  explicit FormatReader(std::string_view rest) : Rest(rest) {}

  FormatParts Parts;

  bool isAtEnd() const { return Rest.empty(); }
  char next() const { return Rest.empty() ? '\0' : Rest.front(); }
  char take() {
    char character = next();
    Rest.remove_prefix(!Rest.empty());
    return character;
  }
  bool takeIf(char character) {
    bool isIt = !Rest.empty() && next() == character;
    Rest.remove_prefix(isIt);
    return isIt;
  }
  std::string_view takeWhile(bool (*isWanted)(char)) {
    auto end = std::ranges::find_if_not(Rest, isWanted);
    std::string_view taken(Rest.begin(), end);
    Rest.remove_prefix(taken.size());
    return taken;
  }
  /// The 'q' of "%qd", a size; that of "%q" is SQLite's, a text.
  void takeQuad() {
    bool isSize =
        Rest.size() > 1 && Rest[0] == 'q' &&
        std::string_view("diouxX").find(Rest[1]) != std::string_view::npos;
    Rest.remove_prefix(isSize);
  }
  std::string_view takeUpTo(char character) {
    std::string_view taken = Rest.substr(0, Rest.find(character));
    Rest.remove_prefix(std::min(taken.size() + 1, Rest.size()));
    return taken;
  }
  void literal(char character) {
    if (Parts.empty() || Parts.back().isHole())
      Parts.emplace_back();
    Parts.back().text += character;
  }
  void hole(std::uint32_t argument, std::optional<Filling> filling = {}) {
    Parts.push_back({{}, argument, filling});
  }

private:
  std::string_view Rest;
};

std::uint32_t numberOf(std::string_view text) {
  std::uint32_t number = unnumbered;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::optional<Filling> fillingOf(char conversion) {
  switch (conversion) {
  case 'd':
  case 'i':
  case 'u':
    return Filling::Integer;
  case 'e':
  case 'f':
  case 'g':
  case 'E':
  case 'F':
  case 'G':
    return Filling::Floating;
  case 'c':
    return Filling::Character;
  case 's':
  case 'b':
    return std::nullopt;
  default:
    return Filling::Text;
  }
}

struct Flags {
  std::uint32_t arguments = 0; ///< widths and precisions that are given as such
  bool isPadded = false;       ///< with zeros, to a width
};

Flags takeFlags(FormatReader &reader) {
  Flags flags;
  auto isFlag = [](char character) {
    return isDigit(character) ||
           std::string_view("#-+ .'*hlLjzt").find(character) !=
               std::string_view::npos;
  };
  std::string_view written = reader.takeWhile(isFlag);
  reader.takeQuad();
  flags.arguments =
      static_cast<std::uint32_t>(std::ranges::count(written, '*'));
  flags.isPadded = written.size() > 1 && written.front() == '0';
  return flags;
}

} // namespace

FormatParts parsePrintf(std::string_view format) {
  FormatReader reader(format);
  std::uint32_t argument = 0;
  while (!reader.isAtEnd()) {
    char character = reader.take();
    if (character != '%' || reader.takeIf('%')) {
      reader.literal(character);
      continue;
    }
    const Flags flags = takeFlags(reader);
    argument += flags.arguments;
    char conversion = reader.take();
    reader.hole(argument,
                flags.isPadded ? Filling::Padded : fillingOf(conversion));
    argument += conversion == 'b' ? 2 : 1;
  }
  return std::move(reader.Parts);
}

FormatParts parseBraces(std::string_view format) {
  FormatReader reader(format);
  std::uint32_t argument = 0;
  while (!reader.isAtEnd()) {
    char character = reader.take();
    bool isDoubled = (character == '{' && reader.takeIf('{')) ||
                     (character == '}' && reader.takeIf('}'));
    if (character != '{' || isDoubled) {
      reader.literal(character);
      continue;
    }
    std::string_view inside = reader.takeUpTo('}');
    std::string_view which = inside.substr(0, inside.find(':'));
    reader.hole(which.empty() ? argument++ : numberOf(which));
  }
  return std::move(reader.Parts);
}

FormatParts parseNumbered(std::string_view format) {
  FormatReader reader(format);
  std::set<std::uint32_t> numbers;
  while (!reader.isAtEnd()) {
    char character = reader.take();
    if (character == '%')
      reader.takeIf('L');
    if (character != '%' || !isDigit(reader.next())) {
      reader.literal(character);
      continue;
    }
    reader.hole(numberOf(reader.takeWhile(isDigit)));
    numbers.insert(reader.Parts.back().argument);
  }
  for (FormatPart &part : reader.Parts)
    if (part.isHole())
      part.argument = static_cast<std::uint32_t>(
          std::distance(numbers.begin(), numbers.find(part.argument)));
  return std::move(reader.Parts);
}

FormatParts parsePercents(std::string_view format) {
  FormatReader reader(format);
  std::uint32_t argument = 0;
  while (!reader.isAtEnd()) {
    char character = reader.take();
    if (character != '%' || reader.takeIf('%')) {
      reader.literal(character);
      continue;
    }
    const std::string_view number = reader.takeWhile(isDigit);
    if (!number.empty() && reader.takeIf('%')) {
      reader.hole(numberOf(number) - 1);
      continue;
    }
    const bool isPadded = number.starts_with('0') || takeFlags(reader).isPadded;
    const char conversion = reader.take();
    reader.hole(argument++, isPadded ? Filling::Padded : fillingOf(conversion));
  }
  return std::move(reader.Parts);
}

FormatParts parseDollars(std::string_view format) {
  FormatReader reader(format);
  while (!reader.isAtEnd()) {
    char character = reader.take();
    if (character != '$' || reader.takeIf('$') || !isDigit(reader.next()))
      reader.literal(character);
    else
      reader.hole(static_cast<std::uint32_t>(reader.take() - '0'));
  }
  return std::move(reader.Parts);
}

std::vector<FormatParts> splitWords(const FormatParts &format) {
  std::vector<FormatParts> words;
  bool isInWord = false;
  auto word = [&]() -> FormatParts & {
    if (!isInWord)
      words.emplace_back();
    isInWord = true;
    return words.back();
  };
  for (const FormatPart &part : format) {
    if (part.isHole()) {
      word().push_back(part);
      continue;
    }
    for (char character : part.text) {
      if (character == ' ') {
        isInWord = false;
        continue;
      }
      FormatParts &parts = word();
      if (parts.empty() || parts.back().isHole())
        parts.emplace_back();
      parts.back().text += character;
    }
  }
  return words;
}

} // namespace cachetidy::keys
