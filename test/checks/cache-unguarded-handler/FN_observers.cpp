// FN: observers, objects with a method that is called when something happens.
// A list of objects whose methods are called need not be one of observers.
#include "redis++.h"

#include <algorithm>
#include <iostream>
#include <memory>
#include <vector>

using sw::redis::Redis;

struct Observer {
  virtual ~Observer() = default;
  virtual void changed(int user) = 0;
};

class Subject {
public:
  void add(Observer *observer) { observers.push_back(observer); }
  void own(std::unique_ptr<Observer> observer) {
    owned.push_back(std::move(observer));
  }
  void rename(int user) {
    for (Observer *observer : observers)
      observer->changed(user);
    for (auto &observer : owned)
      observer->changed(user);
  }

private:
  std::vector<Observer *> observers;
  std::vector<std::unique_ptr<Observer>> owned;
};

class Forget : public Observer {
public:
  explicit Forget(Redis &redis) : redis(redis) {}
  void changed(int bad) override {
    redis.del(construct_cache_key("user", bad));
  }

private:
  Redis &redis;
};

class ForgetSafely : public Observer {
public:
  explicit ForgetSafely(Redis &redis) : redis(redis) {}
  void changed(int ok) override {
    try {
      redis.del(construct_cache_key("card", ok));
    } catch (const sw::redis::Error &error) {
      std::cerr << error.what() << '\n';
    }
  }

private:
  Redis &redis;
};

void connect(Subject &subject, Redis &redis) {
  static Forget forget(redis);
  subject.add(&forget);
  subject.own(std::make_unique<ForgetSafely>(redis));
}
