// flags: -std=c++20
// What a coroutine waits for is what it gives.
#include "Cache.h"
#include "Table.h"

#include <coroutine>

struct Task {
  struct promise_type {
    std::string text;
    Task get_return_object() { return {this}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(std::string given) { text = std::move(given); }
    void unhandled_exception() {}
  };
  promise_type *promise;
  bool await_ready() const noexcept { return true; }
  void await_suspend(std::coroutine_handle<>) const noexcept {}
  std::string await_resume() const { return promise->text; }
};

Task load(sqlite3 *db, int menu) {
  co_return first(db, "SELECT title FROM menus WHERE id = ?", menu);
}

Task title(sqlite3 *db, Cache &cache, int menu) {
  const std::string key = construct_cache_key("menu", menu);
  if (std::string known = cache.get(key); !known.empty())
    co_return known;
  const std::string title = co_await load(db, menu);
  cache.set(key, title);
  co_return title;
}

Task retitleOk(sqlite3 *db, Cache &cache, int menu) {
  change(db, "UPDATE menus SET title = '' WHERE id = ?", menu);
  cache.drop(construct_cache_key("menu", menu));
  co_return "done";
}

Task removeBad(sqlite3 *db, int menu) {
  change(db, "DELETE FROM menus WHERE id = ?", menu); // expect-linked: cache-stale-after-mutation table 'menus' and leads to no drop of 'menu:{int}'
  co_return "done";
}
