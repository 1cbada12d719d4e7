// A task that a timer runs again and again: what it throws ends them all.
#include "redis++.h"

#include <chrono>
#include <functional>
#include <list>
#include <memory>
#include <unordered_set>

using sw::redis::Redis;

class Task {
public:
  void set(std::function<void()> callback, bool again) {
    callback_ = std::move(callback);
    again_ = again;
  }
  void run() {
    callback_();
    if (again_)
      run();
  }

private:
  std::function<void()> callback_;
  bool again_ = false;
};

class Timers {
public:
  using Iterator = std::list<std::shared_ptr<Task>>::iterator;

  Iterator create(std::function<void()> callback, bool again = true) {
    tasks_.push_back(std::make_shared<Task>());
    auto task = tasks_.back();
    task->set(std::move(callback), again);
    return --tasks_.end();
  }
  void tick() {
    for (auto &task : tasks_)
      task->run();
  }

private:
  std::list<std::shared_ptr<Task>> tasks_;
};

class Uploader {
public:
  Uploader(std::shared_ptr<Redis> redis, Timers *timers)
      : redis_(std::move(redis)), timers_(timers) {
    task_ = timers_->create([this] { upload(); });
  }
  void add(int user) { users_.insert(user); }

private:
  void upload() {
    auto pipe = redis_->pipeline();
    for (int user : users_)
      pipe.del(construct_cache_key("user", user));
    pipe.exec(); // expect-linked: cache-unguarded-handler 'sw::redis::QueuedRedis::exec' throws
  }

  std::shared_ptr<Redis> redis_;
  std::unordered_set<int> users_;
  Timers *timers_;
  Timers::Iterator task_;
};

void start(Redis &redis, Timers &timers) {
  Uploader uploader(std::shared_ptr<Redis>(&redis, [](Redis *) {}), &timers);
  uploader.add(1);
  timers.tick();
}
