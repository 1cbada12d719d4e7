// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// JSON files that people write.

#include "driver/JsonFile.h"

#include "driver/ExitCode.h"
#include "models/Model.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cachetidy::driver {
namespace {

std::string placeOf(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, byte == 0 ? 0 : byte - 1);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t lineStart = before.rfind('\n') + 1; // npos + 1 is 0
  return std::to_string(line) + ":" +
         std::to_string(before.size() - lineStart + 1);
}

/// What the library says, without its own name and position.
std::string reasonOf(const nlohmann::json::parse_error &error) {
  const std::string said = error.what();
  const std::size_t reason = said.find(": ");
  return reason == std::string::npos ? said : said.substr(reason + 2);
}

} // namespace

nlohmann::json readJson(const Path &path) {
  const std::string text = readFile(path);
  try {
    return nlohmann::json::parse(text);
  } catch (const nlohmann::json::parse_error &error) {
    throw Failure(path.string() + ":" + placeOf(text, error.byte) +
                  ": this is no JSON: " + reasonOf(error));
  }
}

void failAt(const Path &path, std::string_view pointer,
            std::string_view expected, std::string_view found) {
  throw Failure(models::messageOf({path.string(), std::string(pointer),
                                   std::string(expected), std::string(found)}));
}

} // namespace cachetidy::driver
