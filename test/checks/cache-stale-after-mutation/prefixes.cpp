// flags: -std=c++20
// One word does not begin with two, unless one of these begins with the other.
#include "Cache.h"
#include "Table.h"
#include <cstring>

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

static void forget(Cache &cache, int shop) {
  cache.drop(construct_cache_key("shop", shop));
}

void otherPrefixBad(sqlite3 *db, Cache &cache, int shop,
                    const std::string &word) {
  if (word.starts_with("close"))
    change(db, close, shop); // expect-linked: cache-stale-after-mutation table 'shops'
  if (word.starts_with("forget"))
    forget(cache, shop);
}

void otherPrefixOfCBad(sqlite3 *db, Cache &cache, int shop, const char *word) {
  if (std::strncmp(word, "close ", 6) == 0)
    change(db, close, shop); // expect-linked: cache-stale-after-mutation table 'shops'
  if (std::strncmp(word, "forget ", 7) == 0)
    forget(cache, shop);
}

void wordWithOtherPrefixBad(sqlite3 *db, Cache &cache, int shop,
                            const std::string &word) {
  if (word == "close")
    change(db, close, shop); // expect-linked: cache-stale-after-mutation table 'shops'
  if (word.starts_with("forget"))
    forget(cache, shop);
}

void wordWithPrefixOk(sqlite3 *db, Cache &cache, int shop,
                      const std::string &word) {
  if (word == "close")
    change(db, close, shop);
  if (word.starts_with("cl"))
    forget(cache, shop);
}

void longerPrefixOk(sqlite3 *db, Cache &cache, int shop, const char *word) {
  if (std::strncmp(word, "cl", 2) == 0)
    change(db, close, shop);
  if (std::strncmp(word, "close", 5) == 0)
    forget(cache, shop);
}

// Neither is known of a word that does not begin with one.
void noPrefixOk(sqlite3 *db, Cache &cache, int shop, const std::string &word) {
  if (!word.starts_with("close"))
    change(db, close, shop);
  if (word.starts_with("forget"))
    forget(cache, shop);
}
