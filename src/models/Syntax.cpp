// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The parser of nlohmann/json says what is wrong only to a listener of events.

#include "models/Syntax.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace cachetidy::models {

using nlohmann::json;

static std::string lineAndColumn(std::string_view text, std::size_t offset) {
  std::string_view before = text.substr(0, offset);
  auto line = std::ranges::count(before, '\n') + 1;
  // With no newline before, npos + 1 is 0: the line begins where the text does.
  std::size_t column = offset - (before.rfind('\n') + 1) + 1;
  return std::to_string(line) + ":" + std::to_string(column);
}

/// What stands in the message behind `word`, up to the next semicolon.
static std::string behind(std::string_view message, std::string_view word,
                          std::string_view otherwise) {
  std::size_t begin = message.find(word);
  if (begin == std::string_view::npos)
    return std::string(otherwise);
  message.remove_prefix(begin + word.size());
  return std::string(message.substr(0, message.find(';')));
}

namespace {
class Listener : public nlohmann::json_sax<json> {
public:
  std::optional<ModelError> Error;

  explicit Listener(std::string_view text) : Text(text) {}

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t &) override { return true; }
  bool string(string_t &) override { return true; }
  bool binary(binary_t &) override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }

  bool start_object(std::size_t) override {
    Objects.emplace_back();
    return true;
  }

  bool end_object() override {
    Objects.pop_back();
    return true;
  }

  bool key(string_t &name) override {
    if (Objects.back().insert(name).second)
      return true;
    Error = ModelError{{}, {}, "each member once", "\"" + name + "\" again"};
    return false;
  }

  /// The message is "[...] parse error at line 1, column 2: syntax error while
  /// parsing value - unexpected x; expected y"; the offset counts what was
  /// read, with the character that is wrong.
  bool parse_error(std::size_t offset, const std::string &,
                   const nlohmann::detail::exception &error) override {
    std::size_t at = offset == 0 ? 0 : offset - 1;
    Error = ModelError{{},
                       lineAndColumn(Text, std::min(at, Text.size())),
                       behind(error.what(), "; expected ", "JSON"),
                       behind(error.what(), " - ", "something else")};
    return false;
  }

private:
  std::string_view Text;
  std::vector<std::set<std::string>> Objects;
};
} // namespace

std::optional<ModelError> findSyntaxError(std::string_view text,
                                          std::string_view file) {
  Listener listener(text);
  json::sax_parse(text, &listener, json::input_format_t::json, /*strict=*/true,
                  /*ignore_comments=*/true);
  if (listener.Error)
    listener.Error->file = file;
  return std::move(listener.Error);
}

json parseWithComments(std::string_view text) {
  return json::parse(text, nullptr, /*allow_exceptions=*/false,
                     /*ignore_comments=*/true);
}

} // namespace cachetidy::models
