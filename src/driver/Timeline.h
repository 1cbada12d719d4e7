// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where the time went.

#ifndef CACHETIDY_DRIVER_TIMELINE_H
#define CACHETIDY_DRIVER_TIMELINE_H

#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace cachetidy::driver {

/// What was done when, and by which thread. Safe to use from several threads.
class Timeline {
public:
  using Clock = std::chrono::steady_clock;

  /// Does it as one step of a phase.
  template <typename Work> auto of(std::string phase, Work work) {
    const Until end{*this, std::move(phase)};
    return work();
  }
  /// `about` is the file a step is about, if any.
  void add(std::string phase, std::string about, Clock::time_point start,
           Clock::time_point end);

  /// Each phase with its steps and its time, summed over all threads.
  std::string table() const;
  /// As chrome://tracing and ui.perfetto.dev read it.
  std::string trace() const;

private:
  /// A step that lasts until the end of a scope.
  struct Until {
    Timeline &into;
    std::string phase;
    Clock::time_point start = Clock::now();
    ~Until() { into.add(std::move(phase), {}, start, Clock::now()); }
  };
  struct Step {
    std::string phase;
    std::string about;
    std::size_t thread;
    Clock::duration start; ///< since Start
    Clock::duration length;
  };

  const Clock::time_point Start = Clock::now();
  mutable std::mutex Lock;
  std::vector<Step> Steps;
  std::map<std::thread::id, std::size_t> Threads;
};

} // namespace cachetidy::driver

#endif
