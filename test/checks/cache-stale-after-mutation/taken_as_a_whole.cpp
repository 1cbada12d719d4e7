// Who takes what is waiting need not be who works it off.
#include "Cache.h"
#include "Table.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <set>
#include <utility>
#include <vector>

static constexpr const char *renamed =
    "UPDATE users SET name = 'x' WHERE id = ?";
static Cache shared(redisConnect("localhost", 6379));

static std::string keyOf(int user) { return construct_cache_key("card", user); }

std::string card(sqlite3 *db, int user) {
  const std::string key = keyOf(user);
  if (std::string known = shared.get(key); !known.empty())
    return known;
  const std::string name =
      first(db, "SELECT name FROM users WHERE id = ?", user);
  shared.set(key, name);
  return name;
}

void dropOk(sqlite3 *db, int user) {
  change(db, renamed, user);
  shared.drop(keyOf(user));
}

class Waiting {
public:
  void push(int user) {
    const std::lock_guard<std::mutex> guard(lock);
    users.push_back(user);
    changed.notify_one();
  }
  int pop() {
    std::unique_lock<std::mutex> guard(lock);
    changed.wait(guard, [this] { return !users.empty(); });
    const int user = users.front();
    users.pop_front();
    return user;
  }

private:
  std::mutex lock;
  std::condition_variable changed;
  std::deque<int> users;
};

static Waiting waiting;
static std::mutex guarding;
static std::set<int> swapped;
static std::vector<int> moved, counted;

void work() {
  for (;;)
    shared.drop(keyOf(waiting.pop()));
}

void workAll() {
  std::set<int> now;
  {
    const std::lock_guard<std::mutex> guard(guarding);
    now.swap(swapped);
  }
  for (int user : now)
    shared.drop(keyOf(user));
}

void workMoved() {
  std::vector<int> now;
  {
    const std::lock_guard<std::mutex> guard(guarding);
    now = std::move(moved);
    moved.clear();
  }
  for (int user : now)
    shared.drop(keyOf(user));
}

std::size_t count() {
  const std::lock_guard<std::mutex> guard(guarding);
  const std::size_t before = counted.size();
  counted.clear();
  return before;
}

void pushOk(sqlite3 *db, int user) {
  change(db, renamed, user);
  waiting.push(user);
}

void insertOk(sqlite3 *db, int user) {
  change(db, renamed, user);
  const std::lock_guard<std::mutex> guard(guarding);
  swapped.insert(user);
}

void noteOk(sqlite3 *db, int user) {
  change(db, renamed, user);
  const std::lock_guard<std::mutex> guard(guarding);
  moved.push_back(user);
}

void countBad(sqlite3 *db, int user) {
  change(db, renamed, user); // expect-linked: cache-stale-after-mutation leads to no drop of 'card:{int}'
  const std::lock_guard<std::mutex> guard(guarding);
  counted.push_back(user);
}
