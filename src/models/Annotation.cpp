// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From an annotation to the effect that a model would give.

#include "models/Annotation.h"
#include "models/ReadEffect.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cachetidy::models {

using nlohmann::json;

static constexpr std::string_view prefix = "cachetidy::";
static constexpr std::string_view separator = ", ";
/// A promise of who drops what the function keeps, and no effect of it.
static constexpr std::string_view contract = "invalidated_by";
static constexpr const char *where = "in the annotation of a function";

static std::string_view takeWord(std::string_view &text) {
  std::string_view word = text.substr(0, text.find(separator));
  text.remove_prefix(std::min(word.size() + separator.size(), text.size()));
  return word;
}

static json valueOf(std::string_view text) {
  if (text == "true" || text == "false")
    return text == "true";
  return std::string(text);
}

std::optional<std::variant<Effect, ModelError>>
readAnnotation(std::string_view text) {
  std::string_view role = takeWord(text);
  if (!role.starts_with(prefix))
    return std::nullopt;
  role.remove_prefix(prefix.size());
  if (role == contract && text.empty())
    return ModelError{where, "/" + std::string(role),
                      "the name of the function that drops", "none"};
  if (role == contract)
    return std::nullopt;
  if (std::ranges::find(roleForms(), role, &RoleForm::name) ==
      roleForms().end())
    return ModelError{where, "/" + std::string(role),
                      "a role that models have, or " + inQuotes(contract),
                      inQuotes(role)};
  json object = {{"is", role}};
  while (!text.empty()) {
    std::string_view word = takeWord(text);
    std::size_t sign = word.find('=');
    if (sign == std::string_view::npos)
      return ModelError{where, "/" + std::string(word), "\"member=value\"",
                        inQuotes(word)};
    object[std::string(word.substr(0, sign))] = valueOf(word.substr(sign + 1));
  }
  Effect common;
  common.keeping = Keeping::Shared;
  common.space = "cache";
  Reader reader;
  Effect effect = readEffect(reader, Place{&object}, common);
  if (!reader.Error)
    return effect;
  reader.Error->file = where;
  return *reader.Error;
}

} // namespace cachetidy::models
