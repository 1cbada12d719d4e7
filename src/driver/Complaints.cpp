// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What could not be understood, told once.

#include "driver/Complaints.h"

#include <algorithm>
#include <map>
#include <set>

namespace cachetidy::driver {
namespace {

report::Problem problemOf(const extract::Diagnostic &error) {
  return {{error.file, error.line, error.column}, error.message};
}

/// "2, 4, 9 are", or how many are if they are more than one would read.
std::string missingOf(const std::set<std::uint32_t> &present,
                      std::uint32_t of) {
  constexpr std::size_t shown = 8;
  const std::size_t count = of - present.size();
  if (count > shown)
    return std::to_string(count) + " are";
  std::string numbers;
  for (std::uint32_t number = 1; number <= of; ++number)
    if (!present.contains(number))
      numbers += (numbers.empty() ? "" : ", ") + std::to_string(number);
  return numbers + (count == 1 ? " is" : " are");
}

} // namespace

std::string nameOf(const extract::Request &request) {
  const Path source = normalPath(request.file, request.directory);
  return isIn(source, request.root)
             ? source.lexically_relative(request.root).generic_string()
             : source.generic_string();
}

facts::Unit incompleteUnit(const extract::Request &request) {
  facts::Unit unit;
  unit.files = {nameOf(request)};
  facts::TranslationUnit row;
  row.file = 0;
  row.isComplete = false;
  unit.translationUnits = {row};
  return unit;
}

/// A header's errors come with every file that includes it.
void Gathering::addProblem(report::Problem problem) {
  std::vector<report::Problem> &known = Result.problems;
  if (std::find(known.begin(), known.end(), problem) == known.end())
    known.push_back(std::move(problem));
}

/// Where errors are that are not all in `file` itself.
static std::string placesOf(std::span<const extract::Diagnostic> errors,
                            const std::string &file) {
  std::set<std::string> files;
  for (const extract::Diagnostic &error : errors)
    files.insert(error.file);
  const std::string &first = errors.front().file;
  const std::string name = Path(first).filename().string();
  if (files.size() == 1)
    return first == file ? "" : " in " + name;
  return " in " + report::counted(files.size(), "file") +
         (first == file ? "" : ", the first of them in " + name);
}

/// The first few: one fault early in a file makes many.
void Gathering::addOwnErrors(const std::string &file,
                             std::span<const extract::Diagnostic> errors) {
  constexpr std::size_t shown = 3;
  for (const extract::Diagnostic &error :
       errors.first(std::min(shown, errors.size())))
    addProblem(problemOf(error));
  Result.notes.push_back(
      {{file},
       "this file was not understood completely, because of " +
           report::counted(errors.size(), "error") + placesOf(errors, file)});
}

void Gathering::addErrors(const extract::Request &request,
                          std::span<const extract::Diagnostic> errors) {
  std::vector<extract::Diagnostic> own, systems;
  for (const extract::Diagnostic &error : errors)
    (error.inSystemHeader ? systems : own).push_back(error);
  // One without a place is about how the file is read.
  for (extract::Diagnostic &error : own)
    if (error.file.empty())
      error.file = nameOf(request);
  if (!own.empty())
    addOwnErrors(nameOf(request), own);
  else if (!systems.empty() && WithSystemErrors++ == 0)
    FirstSystemError = systems.front();
}

void Gathering::addFailure(const extract::Request &request,
                           const std::string &failure) {
  addProblem({{nameOf(request)}, failure});
}

void Gathering::addShards(const facts::Unit &merged) {
  for (const facts::TranslationUnit &row : merged.translationUnits)
    if (!row.isComplete)
      addProblem({{merged.files[row.file]},
                  "this file was not understood completely when its shard was "
                  "written; 'cachetidy extract' tells why"});
}

bool Gathering::addMissing(
    std::span<const facts::Share> shares,
    const std::map<std::uint32_t, std::string> &firstOf) {
  std::map<std::uint32_t, std::set<std::uint32_t>> byCount;
  for (const facts::Share &share : shares)
    byCount[share.of].insert(share.number);
  bool isAny = false;
  for (const auto &[of, present] : byCount) {
    if (present.size() >= of)
      continue;
    isAny = true;
    addProblem({{firstOf.at(of)},
                "a part of " + std::to_string(of) + "; of these " +
                    missingOf(present, of) +
                    " not given, so that much stays unsaid: name the shards of "
                    "all parts, or say --part if no others are to be linked"});
  }
  return isAny;
}

Complaints Gathering::finish() {
  if (WithSystemErrors != 0) {
    report::Problem note = problemOf(FirstSystemError);
    note.message = "errors in system headers, of which this is the first, in " +
                   report::counted(WithSystemErrors, "translation unit") +
                   "; the project's own code was analysed: " + note.message;
    Result.notes.push_back(std::move(note));
  }
  return std::move(Result);
}

} // namespace cachetidy::driver
