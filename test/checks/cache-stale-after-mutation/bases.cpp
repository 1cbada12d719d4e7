// A base class changes, and classes below it say what to drop.
#include "Cache.h"
#include "Table.h"

class Store {
public:
  explicit Store(sqlite3 *db) : db(db) {}
  virtual ~Store() = default;
  void saveOk(int id) {
    change(db, "UPDATE pages SET text = '' WHERE id = ?", id);
    changed(id);
  }

protected:
  virtual void changed(int) {}
  sqlite3 *db;
};

class CachedStore : public Store {
public:
  CachedStore(sqlite3 *db, Cache &cache) : Store(db), cache(cache) {}
  std::string page(int id) {
    const std::string key = construct_cache_key("page", id);
    if (std::string known = cache.get(key); !known.empty())
      return known;
    const std::string text =
        first(db, "SELECT text FROM pages WHERE id = ?", id);
    cache.set(key, text);
    return text;
  }
  // It changes by another way than its base.
  void clearBad(int id) {
    change(db, "DELETE FROM pages WHERE id = ?", id); // expect-linked: cache-stale-after-mutation table 'pages' and leads to no drop of 'page:{int}'
  }
  void clearOk(int id) {
    change(db, "DELETE FROM pages WHERE id = ?", id);
    CachedStore::changed(id);
  }

protected:
  void changed(int id) override { cache.drop(construct_cache_key("page", id)); }

private:
  Cache &cache;
};

// A class that wraps another one and sees to the copy.
struct Pages {
  virtual ~Pages() = default;
  virtual void move(int id) = 0;
};
struct StoredPages : Pages {
  explicit StoredPages(sqlite3 *db) : db(db) {}
  void move(int id) override {
    change(db, "UPDATE pages SET text = 'moved' WHERE id = ?", id);
  }
  sqlite3 *db;
};
struct DroppingPages : Pages {
  DroppingPages(Pages &pages, Cache &cache) : pages(pages), cache(cache) {}
  void move(int id) override {
    pages.move(id);
    cache.drop(construct_cache_key("page", id));
  }
  Pages &pages;
  Cache &cache;
};
void moveOk(sqlite3 *db, Cache &cache, int id) {
  StoredPages stored(db);
  DroppingPages pages(stored, cache);
  pages.move(id);
}
