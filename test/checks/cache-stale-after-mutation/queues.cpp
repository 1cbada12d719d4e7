// Work that is put off: a queue drops later, and that is soon enough.
#include "Cache.h"
#include "Table.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>

static constexpr const char *shut = "UPDATE shops SET state = 0 WHERE id = ?";

std::string state(sqlite3 *db, Cache &cache, int shop) {
  const std::string key = construct_cache_key("shop", shop);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string state =
      first(db, "SELECT state FROM shops WHERE id = ?", shop);
  cache.set(key, state);
  return state;
}

class Queue {
public:
  void push(std::function<void()> work) {
    const std::lock_guard<std::mutex> lock(mutex);
    works.push_back(std::move(work));
    changed.notify_one();
  }
  void run() {
    for (;;) {
      std::unique_lock<std::mutex> lock(mutex);
      changed.wait(lock, [this] { return !works.empty(); });
      std::function<void()> work = std::move(works.front());
      works.pop_front();
      lock.unlock();
      work();
    }
  }

private:
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<std::function<void()>> works;
};

void queuedOk(sqlite3 *db, Cache &cache, Queue &queue, int shop) {
  change(db, shut, shop);
  queue.push([&cache, shop] { cache.drop(construct_cache_key("shop", shop)); });
}

void asyncOk(sqlite3 *db, Cache &cache, int shop) {
  change(db, shut, shop);
  std::async([&cache, shop] {
    cache.drop(construct_cache_key("shop", shop));
  }).wait();
}

void bothQueuedOk(sqlite3 *db, Cache &cache, Queue &queue, int shop) {
  queue.push([db, &cache, shop] {
    if (change(db, shut, shop))
      cache.drop(construct_cache_key("shop", shop));
  });
}

void otherQueuedBad(sqlite3 *db, Queue &queue, int shop) {
  change(db, shut, shop); // expect-linked: cache-stale-after-mutation table 'shops' and leads to no drop of 'shop:{int}'
  static int closed = 0;
  queue.push([] { ++closed; });
}
