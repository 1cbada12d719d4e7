#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

/// Runs what it is given, one after the other, in a thread of its own.
class WorkQueue {
public:
  using Task = std::function<void()>;

  WorkQueue() : worker([this] { work(); }) {}
  ~WorkQueue();
  void post(Task task);

private:
  void work();

  std::mutex mutex;
  std::condition_variable posted;
  std::deque<Task> tasks;
  bool is_closed = false;
  std::thread worker; // last: it uses the members above
};
