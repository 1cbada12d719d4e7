// Who asks first whether an entry is still good needs no drop.
#include "Cache.h"
#include "Table.h"

#include <map>

std::string construct_cache_key(const char *family, const std::string &version,
                                int id);

static constexpr const char *retitle =
    "UPDATE parts SET name = '' WHERE id = ?";

static std::string load(sqlite3 *db, int part) {
  return first(db, "SELECT name FROM parts WHERE id = ?", part);
}
static std::string version(sqlite3 *db, int part) {
  return first(db, "SELECT version FROM parts WHERE id = ?", part);
}

// The key holds a generation, that is counted up.
std::string generation(sqlite3 *db, Cache &cache, int part) {
  const std::string key =
      construct_cache_key("part", cache.get("generation"), part);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name = load(db, part);
  cache.set(key, name);
  return name;
}
void countUpOk(sqlite3 *db, redisContext *server, int part) {
  change(db, retitle, part);
  freeReplyObject(redisCommand(server, "INCR generation"));
}

// The entry is dropped where it turns out to be old.
struct Known {
  std::string version, name;
};
static std::map<int, Known> names;
std::string checkedOk(sqlite3 *db, int part) {
  if (auto known = names.find(part); known != names.end()) {
    if (known->second.version == version(db, part))
      return known->second.name;
    names.erase(known);
  }
  return names.emplace(part, Known{version(db, part), load(db, part)})
      .first->second.name;
}

// Nobody asks this one.
std::string plain(sqlite3 *db, Cache &cache, int part) {
  const std::string key = construct_cache_key("plain", part);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name =
      first(db, "SELECT name FROM tools WHERE id = ?", part);
  cache.set(key, name);
  return name;
}
void dropped(Cache &cache, int part) {
  cache.drop(construct_cache_key("plain", part));
}
void renameBad(sqlite3 *db, int part) {
  change(db, "UPDATE tools SET name = 'saw' WHERE id = ?", part); // expect-linked: cache-stale-after-mutation leads to no drop of 'plain:{int}'
}
