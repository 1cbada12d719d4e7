// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The values of a check's options.

#include "rules/Check.h"

#include <cassert>
#include <charconv>

namespace cachetidy::rules {

Settings::Settings(std::span<const Option> declared,
                   const std::map<std::string, std::string> &given,
                   std::map<std::string, std::string> ofAll)
    : OfAll(std::move(ofAll)) {
  auto take = [&](const Option &option) {
    std::string name(option.name);
    auto value = given.find(name);
    Values[name] =
        value == given.end() ? std::string(option.byDefault) : value->second;
  };
  take(showOption);
  for (const Option &option : declared)
    take(option);
}

std::string_view Settings::text(std::string_view name) const {
  auto value = Values.find(name);
  assert(value != Values.end() && "a check asks for an option it declares");
  return value == Values.end() ? std::string_view() : value->second;
}

bool Settings::flag(std::string_view name) const {
  std::string_view value = text(name);
  return value == "true" || value == "1";
}

unsigned Settings::number(std::string_view name) const {
  std::string_view value = text(name);
  unsigned result = 0;
  std::from_chars(value.data(), value.data() + value.size(), result);
  return result;
}

std::vector<std::string> Settings::list(std::string_view name) const {
  std::vector<std::string> elements;
  std::string_view rest = text(name);
  while (!rest.empty()) {
    std::string_view element = rest.substr(0, rest.find(';'));
    rest.remove_prefix(std::min(element.size() + 1, rest.size()));
    if (!element.empty())
      elements.emplace_back(element);
  }
  return elements;
}

} // namespace cachetidy::rules
