// A helper that runs what it is given, at once and for many callers.
#include "Cache.h"
#include "Table.h"

#include <mutex>

static constexpr const char *sell = "DELETE FROM items WHERE id = ?";

std::string price(sqlite3 *db, Cache &cache, int item) {
  const std::string key = construct_cache_key("price", item);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string price =
      first(db, "SELECT price FROM items WHERE id = ?", item);
  cache.set(key, price);
  return price;
}

static void forget(Cache &cache, int item) {
  cache.drop(construct_cache_key("price", item));
}

template <class F> static auto withLock(F f) {
  static std::mutex mutex;
  const std::lock_guard<std::mutex> lock(mutex);
  return f();
}

void changeInsideOk(sqlite3 *db, Cache &cache, int item) {
  if (withLock([&] { return change(db, sell, item); }))
    forget(cache, item);
}

void dropInsideOk(sqlite3 *db, Cache &cache, int item) {
  change(db, sell, item);
  withLock([&] { forget(cache, item); });
}

void bothInsideOk(sqlite3 *db, Cache &cache, int item) {
  withLock([&] {
    if (change(db, sell, item))
      forget(cache, item);
  });
}

void changeInsideBad(sqlite3 *db, int item) {
  withLock([&] {
    return change(db, sell, item); // expect-linked: cache-stale-after-mutation this changes table 'items' and leads to no drop of 'price:{int}'
  });
}

// Another caller of the same helper, who changes nothing.
static int sold = 0;
int numberOk() {
  return withLock([] { return ++sold; });
}
