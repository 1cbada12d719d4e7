// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What cachetidy has to work with, as far as it is there.

#include "driver/doctor/Setup.h"

#include "driver/FindDatabase.h"
#include "report/Report.h"

#include <algorithm>
#include <chrono>

namespace cachetidy::driver::doctor {
namespace {

void findEntries(Setup &setup) {
  try {
    setup.database = findDatabase(setup.asked);
    setup.work.requests = entriesOf(setup.database);
    setup.work.build = std::filesystem::canonical(setup.database).parent_path();
  } catch (const Failure &failure) {
    setup.databaseProblem = failure.what();
  }
}

std::string reasonFor(const Path &root, bool isGiven) {
  std::error_code error;
  if (isGiven)
    return "--root says so";
  if (std::filesystem::exists(root / "cachetidy.json", error))
    return "it has a cachetidy.json";
  if (std::filesystem::exists(root / ".git", error))
    return "it has a .git";
  return "all sources are in it, and nothing marks a root";
}

void findProject(Setup &setup) {
  const std::vector<Path> sources = sourcesOf(setup.work.requests);
  const std::optional<Path> given = givenRoot(setup.asked);
  const Path start = sources.empty() ? normalPath("") : homeOf(sources);
  const Path otherwise = guessedRoot(setup.work.requests);
  auto project = models::openProject(start, given, otherwise);
  if (const auto *error = std::get_if<models::ModelError>(&project)) {
    setup.projectProblem = models::messageOf(*error);
    setup.root = given.value_or(models::nearestHome(start).value_or(otherwise));
  } else {
    setup.work.project = std::get<Project>(std::move(project));
    setup.root = setup.work.project.root;
  }
  setup.rootReason = reasonFor(setup.root, given.has_value());
  for (extract::Request &request : setup.work.requests)
    request.root = setup.root.string();
}

} // namespace

Setup findSetup(const Arguments &arguments) {
  Setup setup{arguments};
  findEntries(setup);
  findProject(setup);
  return setup;
}

report::Observation broken(std::string of, const std::string &message,
                           const std::string &otherwise) {
  const std::size_t end = message.find('\n');
  report::Observation seen{std::move(of), report::Health::Broken,
                           message.substr(0, end), otherwise};
  if (end == std::string::npos)
    return seen;
  seen.advice.clear();
  for (const char letter : message.substr(end))
    if (letter == '\n')
      seen.advice += ' ';
    else if (letter != ' ' || !seen.advice.ends_with(' '))
      seen.advice += letter;
  seen.advice.erase(0, 1);
  return seen;
}

std::string someOf(const std::vector<std::string> &names) {
  constexpr std::size_t most = 3;
  std::string text;
  for (std::size_t i = 0; i < std::min(most, names.size()); ++i)
    text += (i == 0 ? "" : ", ") + names[i];
  if (names.size() > most)
    text += " and " + std::to_string(names.size() - most) + " more";
  return text;
}

std::string age(std::filesystem::file_time_type time) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(
                           std::filesystem::file_time_type::clock::now() - time)
                           .count();
  struct Step {
    long seconds;
    const char *name;
  };
  constexpr Step steps[] = {
      {24L * 60 * 60, "day"}, {60L * 60, "hour"}, {60L, "minute"}};
  for (const Step &step : steps)
    if (seconds >= step.seconds)
      return report::counted(static_cast<std::size_t>(seconds / step.seconds),
                             step.name) +
             " ago";
  return "just now";
}

std::string shown(const Path &path) {
  return report::shownPath("/", normalPath("").string(), path.string());
}

} // namespace cachetidy::driver::doctor
