// A drop that stands in a lambda happens where somebody runs that.
#include "Cache.h"
#include "Table.h"

#include <functional>
#include <future>
#include <utility>
#include <vector>

std::string name(sqlite3 *db, Cache &cache, int user) {
  const std::string key = construct_cache_key("name", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name =
      first(db, "SELECT name FROM users WHERE id = ?", user);
  cache.set(key, name);
  return name;
}

void neverRunBad(sqlite3 *db, Cache &cache, int user) {
  change(db, "UPDATE users SET name = 'a' WHERE id = ?", user); // expect-linked: cache-stale-after-mutation leads to no drop of 'name:{int}'
  const auto drop = [&] { cache.drop(construct_cache_key("name", user)); };
}

void neverRunEitherBad(sqlite3 *db, Cache &cache, int user) {
  change(db, "UPDATE users SET name = 'b' WHERE id = ?", user); // expect-linked: cache-stale-after-mutation leads to no drop of 'name:{int}'
  std::function<void()> drop = [&] {
    cache.drop(construct_cache_key("name", user));
  };
}

void runOk(sqlite3 *db, Cache &cache, int user) {
  const auto drop = [&] { cache.drop(construct_cache_key("name", user)); };
  change(db, "UPDATE users SET name = 'c' WHERE id = ?", user);
  drop();
}

void runByAnotherOk(sqlite3 *db, Cache &cache, int user) {
  std::function<void()> drop = [&] {
    cache.drop(construct_cache_key("name", user));
  };
  const auto finish = [&] { drop(); };
  change(db, "UPDATE users SET name = 'd' WHERE id = ?", user);
  finish();
}

void runAtOnceOk(sqlite3 *db, Cache &cache, int user) {
  change(db, "UPDATE users SET name = 'e' WHERE id = ?", user);
  [&] { cache.drop(construct_cache_key("name", user)); }();
}

template <class Work> struct Finally {
  Work work;
  ~Finally() { work(); }
};
template <class Work> Finally(Work) -> Finally<Work>;

void runAtTheEndOk(sqlite3 *db, Cache &cache, int user) {
  const Finally drop{[&] { cache.drop(construct_cache_key("name", user)); }};
  change(db, "UPDATE users SET name = 'f' WHERE id = ?", user);
}

class AtEnd {
public:
  explicit AtEnd(std::function<void()> work) : work(std::move(work)) {}
  ~AtEnd() { work(); }

private:
  std::function<void()> work;
};

void runByAnObjectOk(sqlite3 *db, Cache &cache, int user) {
  const AtEnd drop([&] { cache.drop(construct_cache_key("name", user)); });
  change(db, "UPDATE users SET name = 'g' WHERE id = ?", user);
}

void neverTakenOutBad(sqlite3 *db, Cache &cache, int user) {
  std::vector<std::function<void()>> after;
  after.emplace_back([&] { cache.drop(construct_cache_key("name", user)); });
  change(db, "UPDATE users SET name = 'h' WHERE id = ?", user); // expect-linked: cache-stale-after-mutation leads to no drop of 'name:{int}'
}

void takenOutOk(sqlite3 *db, Cache &cache, int user) {
  std::vector<std::function<void()>> after;
  after.push_back([&] { cache.drop(construct_cache_key("name", user)); });
  change(db, "UPDATE users SET name = 'i' WHERE id = ?", user);
  for (const auto &work : after)
    work();
}

void startedOk(sqlite3 *db, Cache &cache, int user) {
  std::vector<std::future<void>> works;
  change(db, "UPDATE users SET name = 'j' WHERE id = ?", user);
  works.push_back(std::async(
      [&] { cache.drop(construct_cache_key("name", user)); }));
}

class Works {
public:
  void addOk(sqlite3 *db, Cache &cache, int user) {
    auto &works = all;
    works.push_back([=, &cache] {
      cache.drop(construct_cache_key("name", user));
    });
    change(db, "UPDATE users SET name = 'k' WHERE id = ?", user);
    run();
  }

private:
  void run() {
    for (const auto &work : all)
      work();
  }
  std::vector<std::function<void()>> all;
};
