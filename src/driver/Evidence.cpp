// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What was seen of a program, and what could not be.

#include "driver/Evidence.h"

#include <algorithm>

namespace cachetidy::driver {
namespace {

/// As facts::Unit::files names it.
std::string nameOf(const extract::Request &request) {
  const Path source = normalPath(request.file, request.directory);
  return isIn(source, request.root)
             ? source.lexically_relative(request.root).generic_string()
             : source.generic_string();
}

facts::Unit incompleteUnit(const std::string &file) {
  facts::Unit unit;
  unit.files = {file};
  facts::TranslationUnit row;
  row.file = 0;
  row.isComplete = false;
  unit.translationUnits = {row};
  return unit;
}

report::Problem problemOf(const extract::Diagnostic &error) {
  return {{error.file, error.line, error.column}, error.message};
}

/// A header's errors come with every file that includes it.
void addProblem(Evidence &evidence, report::Problem problem) {
  std::vector<report::Problem> &known = evidence.problems;
  if (std::find(known.begin(), known.end(), problem) == known.end())
    known.push_back(std::move(problem));
}

/// The first few: one fault early in a file makes many.
void addErrors(Evidence &evidence, const std::string &file,
               std::span<const extract::Diagnostic> errors) {
  constexpr std::size_t shown = 3;
  for (const extract::Diagnostic &error :
       errors.first(std::min(shown, errors.size())))
    addProblem(evidence, problemOf(error));
  evidence.notes.push_back(
      {{file},
       "this file was not understood completely, because of " +
           report::counted(errors.size(), "error")});
}

void addFailure(Evidence &evidence, const std::string &file,
                const std::string &failure) {
  addProblem(evidence, {{file}, failure});
  // That it exists is known, and so is that what it does is not.
  evidence.units.push_back(incompleteUnit(file));
}

class Gathering {
public:
  void add(const extract::Request &request, extract::Extraction extraction);
  Evidence finish();

private:
  void addSystemErrors(std::span<const extract::Diagnostic> errors) {
    if (!errors.empty() && WithSystemErrors++ == 0)
      FirstSystemError = errors.front();
  }

  Evidence Result;
  std::size_t WithSystemErrors = 0;
  extract::Diagnostic FirstSystemError;
};

void Gathering::add(const extract::Request &request,
                    extract::Extraction extraction) {
  const std::string file = nameOf(request);
  if (!extraction.failure.empty())
    return addFailure(Result, file, extraction.failure);
  Result.units.push_back(std::move(extraction.unit));
  std::vector<extract::Diagnostic> own, systems;
  for (extract::Diagnostic &error : extraction.errors)
    (error.inSystemHeader ? systems : own).push_back(std::move(error));
  if (own.empty())
    addSystemErrors(systems);
  else
    addErrors(Result, file, own);
}

Evidence Gathering::finish() {
  if (WithSystemErrors != 0) {
    report::Problem note = problemOf(FirstSystemError);
    note.message = "errors in system headers, of which this is the first, in " +
                   report::counted(WithSystemErrors, "translation unit") +
                   "; the project's own code was analysed: " + note.message;
    Result.notes.push_back(std::move(note));
  }
  return std::move(Result);
}

} // namespace

Evidence gather(std::span<const extract::Request> requests,
                std::vector<extract::Extraction> extractions) {
  Gathering gathering;
  for (std::size_t index = 0; index < requests.size(); ++index)
    gathering.add(requests[index], std::move(extractions[index]));
  return gathering.finish();
}

void addShard(Evidence &evidence, facts::Unit unit) {
  for (const facts::TranslationUnit &row : unit.translationUnits)
    if (!row.isComplete)
      addProblem(evidence,
                 {{unit.files[row.file]},
                  "this file was not understood completely when its shard was "
                  "written; 'cachetidy extract' tells why"});
  evidence.units.push_back(std::move(unit));
}

} // namespace cachetidy::driver
