// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Facts as bytes: one packed section for each table.

#include "facts/Serialize.h"

#include "facts/Packed.h"
#include "facts/Wellformed.h"

namespace cachetidy::facts {

namespace {

/// Reads the section that is next in order; empty if that went well.
template <class Row>
std::string readTable(std::span<const Section> &sections, std::string_view name,
                      std::vector<Row> &rows) {
  if (sections.empty() || sections.front().name != name)
    return "its table '" + std::string(name) + "' is missing";
  PackedReader reader(sections.front().content);
  sections = sections.subspan(1);
  reader.rows(rows);
  std::string problem = reader.problem();
  return problem.empty() ? problem
                         : "table '" + std::string(name) + "': " + problem;
}

std::string readTables(std::span<const Section> sections, Unit &unit) {
  std::string problem;
  visitTables(unit, [&](std::string_view name, auto &rows) {
    if (problem.empty())
      problem = readTable(sections, name, rows);
  });
  if (!problem.empty())
    return problem;
  return sections.empty()
             ? findFlaw(unit)
             : "it has a table '" + std::string(sections.front().name) +
                   "' that facts do not have";
}

} // namespace

std::vector<std::uint8_t> serialize(const Unit &unit) {
  std::vector<PackedWriter> writers;
  std::vector<std::string_view> names;
  visitTables(unit, [&](std::string_view name, const auto &rows) {
    writers.emplace_back().rows(rows);
    names.push_back(name);
  });
  std::vector<Section> sections;
  for (std::size_t at = 0; at < names.size(); ++at)
    sections.push_back({names[at], writers[at].bytes()});
  return wrap(sections);
}

std::variant<Unit, std::string>
deserialize(std::span<const std::uint8_t> bytes) {
  auto unwrapped = unwrap(bytes);
  if (auto *problem = std::get_if<std::string>(&unwrapped))
    return std::move(*problem);
  Unit unit;
  std::string problem =
      readTables(std::get<std::vector<Section>>(unwrapped), unit);
  if (!problem.empty())
    return "damaged: " + problem;
  return unit;
}

} // namespace cachetidy::facts
