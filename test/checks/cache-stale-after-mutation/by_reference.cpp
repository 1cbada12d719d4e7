// A helper puts what it has read into what its caller gives by reference.
#include "Cache.h"
#include "Table.h"

std::string construct_cache_key(const char *family, int id);

static bool find(sqlite3 *db, int id, std::string &name) {
  std::string found = first(db, "SELECT name FROM guests WHERE id = ?", id);
  if (found.empty())
    return false;
  name = found;
  return true;
}

std::string guest(sqlite3 *db, Cache &cache, int id) {
  const std::string key = construct_cache_key("guest", id);
  std::string name = cache.get(key);
  if (name.empty() && find(db, id, name))
    cache.set(key, name);
  return name;
}
void renameOk(sqlite3 *db, Cache &cache, int id) {
  change(db, "UPDATE guests SET name = 'x' WHERE id = ?", id);
  cache.drop(construct_cache_key("guest", id));
}
void leaveBad(sqlite3 *db, int id) {
  change(db, "DELETE FROM guests WHERE id = ?", id); // expect-linked: cache-stale-after-mutation this changes table 'guests' and leads to no drop of 'guest:{int}'
}

// By way of the caller's own parameter.
static int count(sqlite3 *db, int id, int &rooms) {
  const std::string found =
      first(db, "SELECT count(*) FROM rooms WHERE house = ?", id);
  rooms = std::stoi(found);
  return 0;
}

int rooms(sqlite3 *db, Cache &cache, int id, int &answer) {
  const std::string key = construct_cache_key("rooms", id);
  std::string known = cache.get(key);
  if (known.empty()) {
    answer = 0;
    if (count(db, id, answer) < 0)
      return -1;
    cache.set(key, std::to_string(answer));
  }
  return 0;
}
void buildOk(sqlite3 *db, Cache &cache, int id) {
  change(db, "INSERT INTO rooms (house) VALUES (?)", id);
  cache.drop(construct_cache_key("rooms", id));
}
void tearDownBad(sqlite3 *db, int id) {
  change(db, "DELETE FROM rooms WHERE house = ?", id); // expect-linked: cache-stale-after-mutation this changes table 'rooms' and leads to no drop of 'rooms:{int}'
}
