#include "work_queue.h"

#include <utility>

WorkQueue::~WorkQueue() {
  {
    const std::lock_guard<std::mutex> lock(mutex);
    is_closed = true;
  }
  posted.notify_one();
  worker.join();
}

void WorkQueue::post(Task task) {
  {
    const std::lock_guard<std::mutex> lock(mutex);
    tasks.push_back(std::move(task));
  }
  posted.notify_one();
}

void WorkQueue::work() {
  std::unique_lock<std::mutex> lock(mutex);
  for (;;) {
    posted.wait(lock, [this] { return is_closed || !tasks.empty(); });
    if (tasks.empty())
      return;
    const Task task = std::move(tasks.front());
    tasks.pop_front();
    lock.unlock();
    task();
    lock.lock();
  }
}
