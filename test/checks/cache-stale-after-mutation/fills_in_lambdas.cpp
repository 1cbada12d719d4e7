// The entry is looked up in a function, and filled in a lambda that it makes.
#include "Cache.h"
#include "Table.h"

#include <functional>

static std::string once(const std::function<std::string()> &make) {
  return make();
}

std::string atOnce(sqlite3 *db, Cache &cache, int book) {
  const std::string key = construct_cache_key("at_once", book);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  return [&] {
    std::string title = first(db, "SELECT title FROM books WHERE id = ?", book);
    cache.set(key, title);
    return title;
  }();
}

std::string byHelper(sqlite3 *db, Cache &cache, int shelf) {
  const std::string key = construct_cache_key("by_helper", shelf);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  return once([&] {
    std::string name = first(db, "SELECT name FROM shelves WHERE id = ?", shelf);
    cache.set(key, name);
    return name;
  });
}

void forget(Cache &cache, int id) {
  cache.drop(construct_cache_key("at_once", id));
  cache.drop(construct_cache_key("by_helper", id));
}

void retitleBad(sqlite3 *db, int book) {
  change(db, "UPDATE books SET title = '' WHERE id = ?", book); // expect-linked: cache-stale-after-mutation table 'books' and leads to no drop of 'at_once:{int}'
}

void renameBad(sqlite3 *db, int shelf) {
  change(db, "UPDATE shelves SET name = '' WHERE id = ?", shelf); // expect-linked: cache-stale-after-mutation table 'shelves' and leads to no drop of 'by_helper:{int}'
}

void retitleOk(sqlite3 *db, Cache &cache, int book) {
  change(db, "UPDATE books SET title = '' WHERE id = ?", book);
  forget(cache, book);
}
