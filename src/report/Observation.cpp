// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Observations, for people and for machines.

#include "report/Observation.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace cachetidy::report {
namespace {

struct Mark {
  std::string_view word;
  std::string_view colour;
};

Mark markOf(Health health) {
  switch (health) {
  case Health::Good:
    return {"ok", "\033[0;32m"};
  case Health::Lacking:
    return {"warning", "\033[0;1;35m"};
  case Health::Broken:
    return {"error", "\033[0;1;31m"};
  }
  return {};
}

std::string padded(std::string_view text, std::size_t width) {
  std::string result(text);
  result.resize(std::max(width, result.size()), ' ');
  return result;
}

} // namespace

bool isAnyBroken(std::span<const Observation> observations) {
  return std::ranges::count(observations, Health::Broken,
                            &Observation::health) > 0;
}

void writeText(std::ostream &out, std::span<const Observation> observations,
               bool colours) {
  constexpr std::size_t marks = 9;
  std::size_t names = 0;
  for (const Observation &one : observations)
    names = std::max(names, one.of.size() + 2);
  for (const Observation &one : observations) {
    const Mark mark = markOf(one.health);
    out << (colours ? mark.colour : "") << padded(mark.word, marks)
        << (colours ? "\033[0m" : "") << padded(one.of, names) << one.found
        << '\n';
    if (!one.advice.empty())
      out << std::string(marks + names, ' ') << "-> " << one.advice << '\n';
  }
}

void writeJson(std::ostream &out, std::span<const Observation> observations) {
  using Json = nlohmann::ordered_json;
  Json list = Json::array();
  for (const Observation &one : observations) {
    Json row = {{"of", one.of},
                {"health", markOf(one.health).word},
                {"found", one.found}};
    if (!one.advice.empty())
      row["advice"] = one.advice;
    list.push_back(std::move(row));
  }
  const Json all = {{"usable", !isAnyBroken(observations)},
                    {"observations", std::move(list)}};
  out << all.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace cachetidy::report
