// The function that fills names the function that drops.
#include "Cache.h"
#include "Table.h"

static std::string load(sqlite3 *db, int user) {
  return first(db, "SELECT name FROM users WHERE id = ?", user);
}

void onCardChanged(Cache &cache, int user) {
  cache.drop(construct_cache_key("card", user));
}

[[clang::annotate("cachetidy::invalidated_by", "onCardChanged")]] std::string
cardOk(sqlite3 *db, Cache &cache, int user) {
  const std::string key = construct_cache_key("card", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string card = "[" + load(db, user) + "]";
  cache.set(key, card);
  return card;
}

[[clang::annotate("cachetidy::invalidated_by", "onPhotoChanged")]] std::string
photoBad(sqlite3 *db, Cache &cache, int user) { // expect-linked: cache-broken-contract what this keeps is said to be dropped by 'onPhotoChanged', and that does not exist
  const std::string key = construct_cache_key("photo", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string photo = load(db, user) + ".png";
  cache.set(key, photo);
  return photo;
}

// Nobody calls it.
static void onMottoChanged(Cache &cache, int user) {
  cache.drop(construct_cache_key("motto", user));
}

[[clang::annotate("cachetidy::invalidated_by", "onMottoChanged")]] std::string
mottoBad(sqlite3 *db, Cache &cache, int user) { // expect-linked: cache-broken-contract 'onMottoChanged', and nothing calls that
  const std::string key = construct_cache_key("motto", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string motto = load(db, user) + "!";
  cache.set(key, motto);
  return motto;
}

// It drops cards, and no greetings.
[[clang::annotate("cachetidy::invalidated_by", "onCardChanged")]] std::string
greetingBad(sqlite3 *db, Cache &cache, int user) { // expect-linked: cache-broken-contract 'onCardChanged', and that drops no entry that is filled here
  const std::string key = construct_cache_key("greeting", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string text = "Hello, " + load(db, user);
  cache.set(key, text);
  return text;
}
