// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where the time went, as a table and as a trace.

#include "driver/Timeline.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>

namespace cachetidy::driver {
namespace {

using Clock = Timeline::Clock;

struct Row {
  std::string phase;
  std::size_t steps = 0;
  Clock::duration time{};
};

std::string written(const Row &row, std::size_t phaseWidth) {
  char numbers[64];
  std::snprintf(numbers, sizeof numbers, " %9.3f s  %7zu\n",
                std::chrono::duration<double>(row.time).count(), row.steps);
  return "  " + row.phase + std::string(phaseWidth - row.phase.size(), ' ') +
         numbers;
}

double microseconds(Clock::duration time) {
  return std::chrono::duration<double, std::micro>(time).count();
}

} // namespace

void Timeline::add(std::string phase, std::string about,
                   Clock::time_point start, Clock::time_point end) {
  const std::scoped_lock guard(Lock);
  const std::size_t thread =
      Threads.try_emplace(std::this_thread::get_id(), Threads.size())
          .first->second;
  Steps.push_back(
      {std::move(phase), std::move(about), thread, start - Start, end - start});
}

std::string Timeline::table() const {
  const std::scoped_lock guard(Lock);
  std::vector<Row> rows;
  for (const Step &step : Steps) {
    auto row = std::find_if(rows.begin(), rows.end(), [&](const Row &known) {
      return known.phase == step.phase;
    });
    if (row == rows.end())
      row = rows.insert(row, Row{step.phase, 0, {}});
    ++row->steps;
    row->time += step.length;
  }
  rows.push_back({"the whole, by the clock", 1, Clock::now() - Start});
  std::size_t phaseWidth = 0;
  for (const Row &row : rows)
    phaseWidth = std::max(phaseWidth, row.phase.size());
  std::string text = "where the time went (of all threads together):\n";
  for (const Row &row : rows)
    text += written(row, phaseWidth);
  return text;
}

std::string Timeline::trace() const {
  const std::scoped_lock guard(Lock);
  nlohmann::json events = nlohmann::json::array();
  for (const Step &step : Steps)
    events.push_back({{"name", step.about.empty() ? step.phase : step.about},
                      {"cat", step.phase},
                      {"ph", "X"},
                      {"pid", 1},
                      {"tid", step.thread},
                      {"ts", microseconds(step.start)},
                      {"dur", microseconds(step.length)}});
  return nlohmann::json{{"traceEvents", std::move(events)}}.dump(
             -1, ' ', false, nlohmann::json::error_handler_t::replace) +
         "\n";
}

} // namespace cachetidy::driver
