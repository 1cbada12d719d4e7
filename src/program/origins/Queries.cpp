// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Statements among the texts that a value is made of.

#include "program/origins/Queries.h"
#include "program/origins/Inputs.h"
#include "sql/Statement.h"

#include <algorithm>

namespace cachetidy::program {

/// What one text asks for; of a text that goes on at run time as well. Nothing
/// where it reads no table.
static std::optional<Query> queryIn(Site literal, std::string_view text) {
  const keys::Pattern whole = keys::Pattern::literal(text);
  auto statements = sql::parse(whole);
  if (!statements)
    statements = sql::parse(whole + keys::Pattern::hole(keys::Filling::Text));
  if (!statements || statements->front().verb != sql::Statement::Select ||
      statements->front().reads.empty())
    return std::nullopt;
  Query query{literal, std::string(text), {}, statements->front().chosenBy};
  for (const sql::Table &table : statements->front().reads)
    query.tables.insert(table.name);
  return query;
}

std::vector<Query> queriesOf(const Linked &linked, const View &value) {
  std::vector<Query> queries;
  for (Site literal : literalsOf(linked, value))
    if (const std::string_view text = linked.text(literal);
        sql::looksLikeSql(keys::Pattern::literal(text)))
      if (std::optional<Query> query = queryIn(literal, text))
        queries.push_back(*std::move(query));
  return queries;
}

static bool isByOtherColumn(const Query &one, const Query &other) {
  return one.chosenBy.size() == 1 && other.chosenBy.size() == 1 &&
         one.chosenBy != other.chosenBy;
}

std::optional<OtherQueries> findOtherQueries(std::span<const Query> first,
                                             std::span<const Query> second) {
  if (first.empty() || second.empty())
    return std::nullopt;
  OtherQueries found{first.front(), second.front(), false,
                     first.size() == 1 && second.size() == 1 &&
                         isByOtherColumn(first.front(), second.front())};
  for (const Query &query : first)
    for (const Query &another : second) {
      if (query.text == another.text)
        return std::nullopt;
      // What is joined to it may only choose the rows.
      found.isOfOneTable |=
          std::ranges::any_of(query.tables, [&](const std::string &table) {
            return another.tables.contains(table);
          });
    }
  return found;
}

/// The parameters among what a value depends on.
static std::vector<Input> parametersOf(const Linked &linked, const View &value,
                                       Site at) {
  std::vector<Input> inputs = inputsOf(linked, value, at);
  std::erase_if(inputs, [](const Input &input) {
    return input.kind != Input::Parameter;
  });
  return inputs;
}

bool isAskedBy(const Linked &linked, std::span<const TextPart> key,
               const View &value, Site at) {
  const std::vector<Input> asked = parametersOf(linked, value, at);
  std::vector<Input> given;
  for (const TextPart &part : key) {
    if (!queriesOf(linked, part.value).empty())
      return false;
    std::ranges::move(parametersOf(linked, part.value, at),
                      std::back_inserter(given));
  }
  return !given.empty() && std::ranges::all_of(given, [&](const Input &input) {
    return std::ranges::any_of(
        asked, [&](const Input &other) { return other.isSame(input); });
  });
}

} // namespace cachetidy::program
