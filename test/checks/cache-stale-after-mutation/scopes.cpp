// Objects that drop, or commit, when their scope ends.
#include "Cache.h"
#include "Table.h"

#include <memory>

static constexpr const char *retitle =
    "UPDATE talks SET title = '' WHERE id = ?";

std::string talk(sqlite3 *db, Cache &cache, int id) {
  const std::string key = construct_cache_key("talk", id);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string title =
      first(db, "SELECT title FROM talks WHERE id = ?", id);
  cache.set(key, title);
  return title;
}

struct DropAtEnd {
  DropAtEnd(Cache &cache, int talk) : cache(cache), talk(talk) {}
  ~DropAtEnd() { cache.drop(construct_cache_key("talk", talk)); }
  Cache &cache;
  int talk;
};

// Whichever way it goes.
bool scopeOk(sqlite3 *db, Cache &cache, int talk) {
  const DropAtEnd drop(cache, talk);
  return change(db, retitle, talk);
}

void pointerOk(sqlite3 *db, Cache &cache, int talk) {
  auto drop = std::make_unique<DropAtEnd>(cache, talk);
  change(db, retitle, talk);
  drop.reset();
}

// One in a member drops with its owner.
struct Edit {
  Edit(sqlite3 *db, Cache &cache, int talk) : drop(cache, talk), db(db) {}
  void run(int talk) { change(db, retitle, talk); }
  DropAtEnd drop;
  sqlite3 *db;
};
void memberOk(sqlite3 *db, Cache &cache, int talk) {
  Edit edit(db, cache, talk);
  edit.run(talk);
}

struct LogAtEnd {
  explicit LogAtEnd(int &count) : count(count) {}
  ~LogAtEnd() { ++count; }
  int &count;
};
bool otherScopeBad(sqlite3 *db, int talk, int &count) {
  const LogAtEnd log(count);
  return change(db, retitle, talk); // expect-linked: cache-stale-after-mutation table 'talks' and leads to no drop of 'talk:{int}'
}
