// A drop that is made where the change was.
#include "Cache.h"
#include "Table.h"

#include <stdexcept>

static constexpr const char *close = "UPDATE shops SET state = 0 WHERE id = ?";

std::string state(sqlite3 *db, Cache &cache, int shop) {
  const std::string key = construct_cache_key("shop", shop);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string state =
      first(db, "SELECT state FROM shops WHERE id = ?", shop);
  cache.set(key, state);
  return state;
}

static bool forget(Cache &cache, int shop) {
  cache.drop(construct_cache_key("shop", shop));
  return true;
}

void ifOk(sqlite3 *db, Cache &cache, int shop) {
  if (change(db, close, shop))
    forget(cache, shop);
}

void returnsOk(sqlite3 *db, Cache &cache, int shop) {
  if (!change(db, close, shop))
    return;
  forget(cache, shop);
}

bool andOk(sqlite3 *db, Cache &cache, int shop) {
  return change(db, close, shop) && forget(cache, shop);
}

bool choiceOk(sqlite3 *db, Cache &cache, int shop) {
  const bool isClosed = change(db, close, shop);
  return isClosed ? forget(cache, shop) : false;
}

void throwsOk(sqlite3 *db, Cache &cache, int shop) {
  if (!change(db, close, shop))
    throw std::runtime_error("no such shop");
  forget(cache, shop);
}

void triesOk(sqlite3 *db, Cache &cache, int shop) {
  try {
    throwsOk(db, cache, shop);
    change(db, "DELETE FROM shops WHERE id = ?", shop);
  } catch (const std::runtime_error &) {
    return;
  }
  forget(cache, shop);
}

void eachOk(sqlite3 *db, Cache &cache, int first, int last) {
  for (int shop = first; shop != last; ++shop) {
    if (!change(db, close, shop))
      continue;
    forget(cache, shop);
  }
}

// Zero is success.
static int error(sqlite3 *db, int shop) {
  return change(db, close, shop) ? 0 : 1;
}
int codeOk(sqlite3 *db, Cache &cache, int shop) {
  if (int code = error(db, shop))
    return code;
  forget(cache, shop);
  return 0;
}

void returnedBad(sqlite3 *db, Cache &cache, int shop, bool isSold) {
  if (isSold) {
    change(db, close, shop); // expect-linked: cache-stale-after-mutation table 'shops'
    return;
  }
  forget(cache, shop);
}
