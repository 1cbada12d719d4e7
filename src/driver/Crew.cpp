// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Many tasks on a few threads.

#include "driver/Crew.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace cachetidy::driver {
namespace {

class Crew {
public:
  Crew(std::span<const std::size_t> tasks,
       const std::function<void(std::size_t)> &work,
       const std::function<bool(std::size_t)> &mayBegin)
      : Tasks(tasks), Work(work), MayBegin(mayBegin) {}

  void workOn();

private:
  /// False when none is left.
  bool take(std::size_t &task);
  void end();

  std::span<const std::size_t> Tasks;
  const std::function<void(std::size_t)> &Work;
  const std::function<bool(std::size_t)> &MayBegin;
  std::mutex Lock;
  std::condition_variable Ended;
  std::size_t Next = 0;
  std::size_t UnderWay = 0;
};

bool Crew::take(std::size_t &task) {
  std::unique_lock<std::mutex> guard(Lock);
  // Memory may come back from other processes, too.
  constexpr std::chrono::seconds lookAgain(1);
  while (Next < Tasks.size() && UnderWay != 0 && !MayBegin(UnderWay))
    Ended.wait_for(guard, lookAgain);
  if (Next >= Tasks.size())
    return false;
  task = Tasks[Next++];
  ++UnderWay;
  return true;
}

void Crew::end() {
  const std::scoped_lock guard(Lock);
  --UnderWay;
  Ended.notify_all();
}

void Crew::workOn() {
  for (std::size_t task = 0; take(task); end())
    Work(task);
}

} // namespace

void doAll(std::span<const std::size_t> tasks, unsigned threads,
           const std::function<void(std::size_t)> &work,
           const std::function<bool(std::size_t)> &mayBegin) {
  Crew crew(tasks, work, mayBegin);
  std::vector<std::thread> others;
  for (std::size_t thread = 1;
       thread < std::min<std::size_t>(threads, tasks.size()); ++thread)
    others.emplace_back([&] { crew.workOn(); });
  crew.workOn();
  for (std::thread &other : others)
    other.join();
}

unsigned threadsFor(unsigned jobs) {
  return jobs == 0 ? std::max(1u, std::thread::hardware_concurrency()) : jobs;
}

} // namespace cachetidy::driver
