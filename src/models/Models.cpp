// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Models, found by name.

#include "models/Models.h"
#include "facts/ScopedName.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace cachetidy::models {

Models Models::builtIn() {
  Models models;
  for (const facts::EmbeddedFile &file : embeddedModels()) {
    if (file.name == "schema")
      continue;
    std::optional<ModelError> error = models.add(file.text, file.name);
    if (!error)
      continue;
    // Not the user's fault, and no answer would be right without it.
    std::fprintf(stderr, "cachetidy: a built-in model is broken: %s\n",
                 messageOf(*error).c_str());
    std::abort();
  }
  for (auto &[name, overloads] : models.Known)
    for (Overload &overload : overloads)
      overload.effect.isBuiltIn = true;
  return models;
}

std::optional<ModelError> Models::add(std::string_view text,
                                      std::string_view file) {
  std::variant<Model, ModelError> parsed = parseModel(text, file);
  if (auto *error = std::get_if<ModelError>(&parsed))
    return std::move(*error);
  add(std::get<Model>(std::move(parsed)));
  return std::nullopt;
}

/// What is said later counts.
static void replace(std::vector<Overload> &overloads, const Overload &added) {
  auto known = std::ranges::find(overloads, added.of, &Overload::of);
  if (known != overloads.end())
    *known = added;
  else
    overloads.push_back(added);
}

void Models::add(Model model) {
  std::string_view api = *Apis.insert(std::move(model.api)).first;
  for (auto &[name, overloads] : model.functions) {
    const auto row = Known.try_emplace(name).first;
    std::vector<Overload> &known = row->second;
    ByName.emplace(row->first, &known);
    for (Overload &overload : overloads) {
      overload.effect.api = api;
      replace(known, overload);
    }
  }
  for (auto &[verb, effect] : model.commands) {
    effect.api = api;
    Languages[effect.space].insert_or_assign(verb, std::move(effect));
  }
  for (auto &[name, text] : model.texts) {
    text.api = api;
    Texts.insert_or_assign(name, text);
  }
  for (Shape &shape : model.shapes) {
    for (auto &[name, effect] : shape.methods)
      effect.api = api;
    Shapes.push_back(std::move(shape));
  }
  std::ranges::move(model.keyBuilders, std::back_inserter(KeyBuilders));
  Values.insert(model.values.begin(), model.values.end());
  std::ranges::move(model.testHeaders, std::back_inserter(TestHeaders));
  std::ranges::move(model.waits, std::back_inserter(Waits));
  std::ranges::move(model.pauses, std::back_inserter(Pauses));
}

const Effect *
Models::effect(std::string_view function, std::optional<std::size_t> arguments,
               const std::function<bool(const Saying &)> &says) const {
  auto named = ByName.find(function);
  if (named == ByName.end())
    return nullptr;
  const Effect *general = nullptr;
  const Effect *fitting = nullptr;
  for (const auto &[of, effect] : *named->second) {
    const bool isCounted = of.arguments && arguments;
    if (isCounted && *of.arguments != *arguments)
      continue;
    if (of.when && says && says(*of.when))
      return &effect;
    if (of.when)
      continue;
    if (isCounted)
      fitting = &effect;
    // Without a count, the first that is known is better than nothing.
    else if (!of.arguments || !general)
      general = &effect;
  }
  return fitting ? fitting : general;
}

std::string capitals(std::string_view word) {
  std::string result(word);
  std::ranges::transform(result, result.begin(), [](unsigned char letter) {
    return static_cast<char>(std::toupper(letter));
  });
  return result;
}

const Effect *Models::command(std::string_view space,
                              std::string_view verb) const {
  auto language = Languages.find(space);
  if (language == Languages.end())
    return nullptr;
  auto known = language->second.find(capitals(verb));
  return known == language->second.end() ? nullptr : &known->second;
}

const Composition *Models::text(std::string_view function) const {
  auto known = Texts.find(function);
  return known == Texts.end() ? nullptr : &known->second;
}

bool Models::isAmong(std::span<const std::string> names,
                     std::string_view function) {
  const std::string_view plain = facts::plainName(function);
  return std::ranges::any_of(names, [&](std::string_view name) {
    return name == function || name == plain;
  });
}

static bool fits(const Shape &shape,
                 std::span<const std::string_view> methods) {
  auto has = [&](std::string_view name) {
    return std::ranges::find(methods, name) != methods.end();
  };
  return std::ranges::all_of(shape.oneOfEach,
                             [&](const auto &group) {
                               return std::ranges::any_of(group, has);
                             }) &&
         std::ranges::none_of(shape.noneOf, has);
}

const Effect *
Models::effectByShape(std::string_view method,
                      std::span<const std::string_view> methods) const {
  for (const Shape &shape : Shapes) {
    auto named = shape.methods.find(method);
    if (named != shape.methods.end() && fits(shape, methods))
      return &named->second;
  }
  return nullptr;
}

bool Models::readsSource(std::string_view record) const {
  std::string prefix = std::string(record) + "::";
  for (auto known = Known.lower_bound(prefix);
       known != Known.end() && known->first.starts_with(prefix); ++known)
    for (const Overload &overload : known->second)
      if (overload.effect.role == Role::Source)
        return true;
  return false;
}

bool Models::isTestHeader(std::string_view path) const {
  return std::ranges::any_of(TestHeaders, [&](std::string_view header) {
    if (!path.ends_with(header))
      return false;
    path.remove_suffix(header.size());
    return path.empty() || path.ends_with('/');
  });
}

std::vector<std::string> Models::apis() const {
  return {Apis.begin(), Apis.end()};
}

} // namespace cachetidy::models
