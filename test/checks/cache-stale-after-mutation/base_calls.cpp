// What calls its base, or itself, is called by somebody else first, and leads to
// no override of that base.
#include "Cache.h"
#include "Table.h"

struct Widget {
  virtual ~Widget();
  virtual void keyPressed(int key);
};

std::string icon(sqlite3 *db, Cache &cache, int page) {
  const std::string key = construct_cache_key("icon", page);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string found =
      first(db, "SELECT icon FROM icons WHERE page = ?", page);
  cache.set(key, found);
  return found;
}

struct Pages : Widget {
  void keyPressed(int key) override {
    Widget::keyPressed(key);
    change(db, "DELETE FROM icons WHERE page = ?", key); // expect-linked: cache-stale-after-mutation table 'icons' and leads to no drop of 'icon:{int}'
  }
  sqlite3 *db;
};

struct Icons : Widget {
  void keyPressed(int key) override {
    Widget::keyPressed(key);
    change(db, "DELETE FROM icons WHERE page = ?", key);
    cache.drop(construct_cache_key("icon", key));
  }
  sqlite3 *db;
  Cache cache;
};

void clear(sqlite3 *db, int page) {
  change(db, "UPDATE icons SET icon = '' WHERE page = ?", page); // expect-linked: cache-stale-after-mutation table 'icons' and leads to no drop of 'icon:{int}'
  if (page > 0)
    clear(db, page - 1);
}
