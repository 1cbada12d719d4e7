// Who adds a row adds to what was made of all rows of its owner, and to no row
// that was asked for by a name of its own.
#include "Cache.h"
#include "Table.h"

static std::string titles(sqlite3 *db, int owner) {
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, "SELECT title FROM books WHERE owner = ?", -1, &query,
                     nullptr);
  sqlite3_bind_int(query, 1, owner);
  std::string all;
  while (sqlite3_step(query) == SQLITE_ROW)
    all += reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
  sqlite3_finalize(query);
  return all;
}

std::string books(sqlite3 *db, Cache &cache, int owner) {
  const std::string key = construct_cache_key("books", owner);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string all = titles(db, owner);
  cache.set(key, all);
  return all;
}

void lose(sqlite3 *db, Cache &cache, int owner) {
  change(db, "DELETE FROM books WHERE owner = ?", owner);
  cache.drop(construct_cache_key("books", owner));
}

void buyBad(sqlite3 *db, int owner) {
  change(db, "INSERT INTO books(owner, title) VALUES(?, 'Emma')", owner); // expect-linked: cache-stale-after-mutation table 'books' and leads to no drop of 'books:{int}'
}

std::string user(sqlite3 *db, Cache &cache, int number) {
  const std::string key = construct_cache_key("user", number);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name =
      first(db, "SELECT name FROM users WHERE number = ? LIMIT 1", number);
  cache.set(key, name);
  return name;
}

void leave(sqlite3 *db, Cache &cache, int number) {
  change(db, "DELETE FROM users WHERE number = ?", number);
  cache.drop(construct_cache_key("user", number));
}

// Nobody has asked for that number and found it.
void enterOk(sqlite3 *db, int number) {
  change(db, "INSERT INTO users(number, name) VALUES(?, 'Ada')", number);
}

// The same, where the name is put into the statement and not beside it.
extern "C" unsigned long mysql_real_escape_string(void *server, char *to,
                                                  const char *from,
                                                  unsigned long length);

static std::string quoted(void *server, const std::string &value) {
  std::string to;
  to.resize(value.size() * 2 + 1);
  to.resize(mysql_real_escape_string(server, to.data(), value.data(),
                                     value.size()));
  return "'" + to + "'";
}

std::string team(sqlite3 *db, Cache &cache, const std::string &town) {
  const std::string key = construct_cache_key("team", std::stoi(town));
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string sql =
      "SELECT name FROM teams WHERE town = " + quoted(db, town) + " LIMIT 1";
  const std::string name = first(db, sql.c_str(), 0);
  cache.set(key, name);
  return name;
}

void dissolve(sqlite3 *db, Cache &cache, int number) {
  change(db, "DELETE FROM teams WHERE number = ?", number);
  cache.drop(construct_cache_key("team", number));
}

void foundOk(sqlite3 *db, const std::string &town) {
  const std::string sql =
      "INSERT INTO teams(town, name) VALUES(" + quoted(db, town) + ", 'Reds')";
  change(db, sql.c_str(), 0);
}

std::string latest(sqlite3 *db, Cache &cache, int room) {
  const std::string key = construct_cache_key("latest", room);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string text = first(
      db, "SELECT text FROM posts WHERE room = ? ORDER BY id DESC LIMIT 1",
      room);
  cache.set(key, text);
  return text;
}

void forget(Cache &cache, int room) {
  cache.drop(construct_cache_key("latest", room));
}

void postBad(sqlite3 *db, int room) {
  change(db, "INSERT INTO posts(room, text) VALUES(?, 'hello')", room); // expect-linked: cache-stale-after-mutation table 'posts' and leads to no drop of 'latest:{int}'
}
