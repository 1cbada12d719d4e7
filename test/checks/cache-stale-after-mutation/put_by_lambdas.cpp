// What is kept was put into a name by a lambda, that somebody else runs.
#include "Cache.h"
#include "Table.h"

#include <functional>

static constexpr const char *sell = "DELETE FROM books WHERE id = ?";

static void inTransaction(sqlite3 *db, const std::function<void()> &work) {
  sqlite3_exec(db, "BEGIN", nullptr, nullptr, nullptr);
  work();
  sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
}

std::string title(sqlite3 *db, Cache &cache, int book) {
  const std::string key = construct_cache_key("title", book);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  std::string title;
  inTransaction(db, [&] {
    title = first(db, "SELECT title FROM books WHERE id = ?", book);
  });
  cache.set(key, title);
  return title;
}

void sellOk(sqlite3 *db, Cache &cache, int book) {
  inTransaction(db, [&] { change(db, sell, book); });
  cache.drop(construct_cache_key("title", book));
}

void sellBad(sqlite3 *db, int book) {
  inTransaction(db, [&] {
    change(db, sell, book); // expect-linked: cache-stale-after-mutation this changes table 'books' and leads to no drop of 'title:{int}'
  });
}

// One lambda within another, and what a call puts in.
std::string shelf(sqlite3 *db, Cache &cache, int book) {
  const std::string key = construct_cache_key("shelf", book);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  std::string text;
  inTransaction(db, [&] {
    auto add = [&] {
      text.append(first(db, "SELECT shelf FROM places WHERE book = ?", book));
    };
    add();
  });
  cache.set(key, text);
  return text;
}

void moveOk(sqlite3 *db, Cache &cache, int book) {
  if (change(db, "UPDATE places SET shelf = 'new' WHERE book = ?", book))
    cache.drop(construct_cache_key("shelf", book));
}

void moveBad(sqlite3 *db, int book) {
  change(db, "UPDATE places SET shelf = 'old' WHERE book = ?", book); // expect-linked: cache-stale-after-mutation this changes table 'places' and leads to no drop of 'shelf:{int}'
}

// What a lambda is only given to look at is not made of what it asks.
std::string greeting(sqlite3 *db, Cache &cache, int user) {
  const std::string key = construct_cache_key("greeting", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  std::string text = first(db, "SELECT text FROM greetings WHERE id = ?", user);
  std::string seen;
  inTransaction(db, [&] {
    seen = first(db, "SELECT seen FROM visits WHERE id = ?", user);
  });
  cache.set(key, text);
  return text + seen;
}

void greetOk(sqlite3 *db, Cache &cache, int user) {
  if (change(db, "UPDATE greetings SET text = 'Hi' WHERE id = ?", user))
    cache.drop(construct_cache_key("greeting", user));
}

void visitOk(sqlite3 *db, int user) {
  change(db, "UPDATE visits SET seen = 1 WHERE id = ?", user);
}
