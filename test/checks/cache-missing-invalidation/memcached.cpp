// memcached: zero is for ever, and a number of seconds is an end.
#include <cstdlib>
#include <libmemcached/memcached.h>
#include <sqlite3.h>
#include <string>

std::string construct_cache_key(const char *family, int id);

static memcached_st *cache;

static std::string get(const std::string &key) {
  size_t length = 0;
  uint32_t flags = 0;
  memcached_return_t code{};
  char *found =
      memcached_get(cache, key.data(), key.size(), &length, &flags, &code);
  std::string text = found ? std::string(found, length) : "";
  std::free(found);
  return text;
}

static void set(const std::string &key, const std::string &text, time_t ends) {
  memcached_set(cache, key.data(), key.size(), text.data(), text.size(), ends,
                0);
}

static std::string load(sqlite3_stmt *query, int id) {
  sqlite3_bind_int(query, 1, id);
  sqlite3_step(query);
  return reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
}

std::string foreverBad(sqlite3_stmt *query, int id) {
  const std::string key = construct_cache_key("forever", id);
  if (std::string found = get(key); !found.empty())
    return found;
  std::string text = load(query, id);
  memcached_set(cache, key.data(), key.size(), text.data(), text.size(), 0, 0); // expect-linked: cache-missing-invalidation nothing ever drops 'forever:{int}', it never ends, and it is made of what was read from a database
  return text;
}

std::string endsOk(sqlite3_stmt *query, int id) {
  const std::string key = construct_cache_key("ends", id);
  if (std::string found = get(key); !found.empty())
    return found;
  std::string text = load(query, id);
  set(key, text, 600);
  return text;
}

// How long is not known here; that it ends is.
std::string configuredOk(sqlite3_stmt *query, int id, time_t ends) {
  const std::string key = construct_cache_key("configured", id);
  if (std::string found = get(key); !found.empty())
    return found;
  std::string text = load(query, id);
  set(key, text, ends);
  return text;
}

std::string droppedOk(sqlite3_stmt *query, int id) {
  const std::string key = construct_cache_key("dropped", id);
  if (std::string found = get(key); !found.empty())
    return found;
  std::string text = load(query, id);
  set(key, text, 0);
  return text;
}

void forget(int id) {
  const std::string key = construct_cache_key("dropped", id);
  memcached_delete(cache, key.data(), key.size(), 0);
}
