// flags: -std=c++20
// Branches: whether the same run that changes the row comes to a drop.
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

void otherBranchBad(sqlite3 *db, Cache &cache, int shop, bool isSold) {
  if (isSold)
    change(db, close, shop); // expect-linked: cache-stale-after-mutation table 'shops' and leads to no drop of 'shop:{int}'
  else
    forget(cache, shop);
}

void thirdBranchBad(sqlite3 *db, Cache &cache, int shop, int what) {
  if (what == 1)
    forget(cache, shop);
  else if (what == 2)
    change(db, close, shop); // expect-linked: cache-stale-after-mutation table 'shops'
}

void afterBranchOk(sqlite3 *db, Cache &cache, int shop, bool isSold) {
  if (isSold)
    change(db, close, shop);
  else
    change(db, "DELETE FROM shops WHERE id = ?", shop);
  forget(cache, shop);
}

void otherCaseBad(sqlite3 *db, Cache &cache, int shop, int what) {
  switch (what) {
  case 0:
    change(db, close, shop); // expect-linked: cache-stale-after-mutation table 'shops'
    break;
  case 1:
    change(db, "UPDATE shops SET state = 1 WHERE id = ?", shop);
    forget(cache, shop);
    break;
  default:
    forget(cache, shop);
  }
}

void nextCaseOk(sqlite3 *db, Cache &cache, int shop, int what) {
  switch (what) {
  case 0:
    change(db, close, shop);
    [[fallthrough]];
  case 1:
    forget(cache, shop);
  }
}

void afterSwitchOk(sqlite3 *db, Cache &cache, int shop, int what) {
  switch (what) {
  case 0:
    change(db, close, shop);
    break;
  default:
    return;
  }
  forget(cache, shop);
}

// Who has no cache needs no drop.
void ifThereOk(sqlite3 *db, Cache *cache, int shop) {
  change(db, close, shop);
  if (cache)
    forget(*cache, shop);
}

// One word is not two.
void otherWordBad(sqlite3 *db, Cache &cache, int shop,
                  const std::string &word) {
  if (word == "forget")
    forget(cache, shop);
  if (word == "close" && shop > 0)
    change(db, close, shop); // expect-linked: cache-stale-after-mutation table 'shops'
}

void otherWordOfCBad(sqlite3 *db, Cache &cache, int shop, const char *word) {
  if (!strcmp(word, "forget"))
    forget(cache, shop);
  if (!strcmp(word, "close"))
    change(db, close, shop); // expect-linked: cache-stale-after-mutation table 'shops'
}

void sameWordOk(sqlite3 *db, Cache &cache, int shop, const std::string &word) {
  if (word == "close")
    change(db, close, shop);
  if (word == "close")
    forget(cache, shop);
}

void otherNameOk(sqlite3 *db, Cache &cache, int shop, int what, int how) {
  if (what == 1)
    change(db, close, shop);
  if (how == 2)
    forget(cache, shop);
}

void nextStepOk(sqlite3 *db, Cache &cache, int shop, int step) {
  if (step == 1) {
    change(db, close, shop);
    step = 2;
  }
  if (step == 2)
    forget(cache, shop);
}

// What differs is not one of two.
void notThatWordOk(sqlite3 *db, Cache &cache, int shop, int what) {
  if (what == 1)
    change(db, close, shop);
  if (what != 2)
    forget(cache, shop);
}

// One word does not begin with two, unless one of these begins with the other.
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
