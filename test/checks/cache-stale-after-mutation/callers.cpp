// Who changes the row, and who sees to the copy.
#include "Cache.h"
#include "Table.h"

#include <algorithm>
#include <vector>

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

static void lower(sqlite3 *db, int item) {
  change(db, "UPDATE items SET price = price - 1 WHERE id = ?", item);
}

void saleOk(sqlite3 *db, Cache &cache, int item) {
  lower(db, item);
  forget(cache, item);
}

void offerBad(sqlite3 *db, int item) {
  lower(db, item); // expect-linked: cache-stale-after-mutation table 'items' and leads to no drop of 'price:{int}'
}

// Nobody who calls this sees to it: it stands at the change.
static void raise(sqlite3 *db, int item) {
  change(db, "UPDATE items SET price = price + 1 WHERE id = ?", item); // expect-linked: cache-stale-after-mutation table 'items'
}
void firstBad(sqlite3 *db, int item) { raise(db, item); }
void secondBad(sqlite3 *db, int item) { raise(db, item); }

// Two levels up.
static void reset(sqlite3 *db, int item) {
  change(db, "UPDATE items SET price = 0 WHERE id = ?", item);
}
static void resetTwice(sqlite3 *db, int item) {
  reset(db, item);
  reset(db, item + 1);
}
void resetOk(sqlite3 *db, Cache &cache, int item) {
  forget(cache, item);
  forget(cache, item + 1);
  resetTwice(db, item);
}

// What is called at once stands where it is handed over.
void eachOk(sqlite3 *db, Cache &cache, const std::vector<int> &items) {
  for (int item : items)
    change(db, "DELETE FROM items WHERE id = ?", item);
  std::for_each(items.begin(), items.end(),
                [&](int item) { forget(cache, item); });
}
