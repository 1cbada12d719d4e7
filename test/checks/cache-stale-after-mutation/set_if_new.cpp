// What is set only if there is nothing leaves the old value where it is.
#include "Cache.h"
#include "Table.h"

#include <hiredis/hiredis.h>

std::string title(sqlite3 *db, Cache &cache, int number) {
  const std::string key = construct_cache_key("title", number);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string made =
      first(db, "SELECT title FROM books WHERE number = ?", number);
  cache.set(key, made);
  return made;
}

void lose(sqlite3 *db, Cache &cache, int number) {
  change(db, "DELETE FROM books WHERE number = ?", number);
  cache.drop(construct_cache_key("title", number));
}

void renameOk(sqlite3 *db, redisContext *server, int number, const char *to) {
  change(db, "UPDATE books SET title = 'Emma' WHERE number = ?", number);
  const std::string key = construct_cache_key("title", number);
  freeReplyObject(redisCommand(server, "SET %s %s EX 60", key.c_str(), to));
}

void renameBad(sqlite3 *db, redisContext *server, int number, const char *to) {
  change(db, "UPDATE books SET title = 'Emma' WHERE number = ?", number); // expect-linked: cache-stale-after-mutation leads to no drop of 'title:{int}'
  const std::string key = construct_cache_key("title", number);
  freeReplyObject(redisCommand(server, "SET %s %s EX 60 NX", key.c_str(), to));
}
