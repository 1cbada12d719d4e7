// What a guard of a scope is given runs where that scope ends: what another one
// of its class was given is none of its.
#include "Cache.h"
#include "Table.h"

#include <functional>
#include <utility>

static constexpr const char *renamed =
    "UPDATE users SET name = 'x' WHERE id = ?";

class Finally {
public:
  explicit Finally(std::function<void()> then) : then(std::move(then)) {}
  ~Finally() { then(); }

private:
  std::function<void()> then;
};

// The same, made anew for each lambda.
template <class Then> class Deferred {
public:
  explicit Deferred(Then then) : then(std::move(then)) {}
  ~Deferred() { then(); }

private:
  Then then;
};

void log(const char *text);

std::string card(sqlite3 *db, Cache &cache, int user) {
  const std::string key = construct_cache_key("card", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const Finally told([] { log("made"); });
  const std::string name =
      first(db, "SELECT name FROM users WHERE id = ?", user);
  cache.set(key, name);
  return name;
}

void dropOk(sqlite3 *db, Cache &cache, int user) {
  const Finally dropped(
      [&cache, user] { cache.drop(construct_cache_key("card", user)); });
  change(db, renamed, user);
}

void logBad(sqlite3 *db, int user) {
  const Finally told([] { log("renamed"); });
  change(db, renamed, user); // expect-linked: cache-stale-after-mutation leads to no drop of 'card:{int}'
}

void deferOk(sqlite3 *db, Cache &cache, int user) {
  const Deferred dropped(
      [&cache, user] { cache.drop(construct_cache_key("card", user)); });
  change(db, renamed, user);
}

void deferBad(sqlite3 *db, int user) {
  const Deferred told([] { log("renamed"); });
  change(db, renamed, user); // expect-linked: cache-stale-after-mutation leads to no drop of 'card:{int}'
}
