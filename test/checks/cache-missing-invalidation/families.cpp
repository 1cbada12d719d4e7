// Entries that last, and what keeps them in order. Nothing is told of one file.
#include <hiredis/hiredis.h>
#include <map>
#include <sqlite3.h>
#include <string>

std::string construct_cache_key(const std::string &family, int id);
std::string construct_cache_key(const std::string &family,
                                const std::string &version, int id);

static redisContext *server;

static std::string get(const std::string &key) {
  auto *reply =
      static_cast<redisReply *>(redisCommand(server, "GET %s", key.c_str()));
  std::string found = reply && reply->str ? reply->str : "";
  freeReplyObject(reply);
  return found;
}

static void set(const std::string &key, const std::string &value) {
  freeReplyObject(
      redisCommand(server, "SET %s %s", key.c_str(), value.c_str()));
}

static std::string load(sqlite3_stmt *query, int id) {
  sqlite3_bind_int(query, 1, id);
  sqlite3_step(query);
  return reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
}

std::string nameBad(sqlite3_stmt *query, int id) {
  const std::string key = construct_cache_key("name", id);
  if (std::string found = get(key); !found.empty())
    return found;
  std::string name = load(query, id);
  set(key, name); // expect-linked: cache-missing-invalidation nothing ever drops 'name:{int}', it never ends
  return name;
}

// It ends later.
std::string endsOk(sqlite3_stmt *query, int id) {
  const std::string key = construct_cache_key("ends", id);
  if (std::string found = get(key); !found.empty())
    return found;
  std::string name = load(query, id);
  set(key, name);
  freeReplyObject(redisCommand(server, "EXPIRE %s 60", key.c_str()));
  return name;
}

// Somebody drops it.
std::string droppedOk(sqlite3_stmt *query, int id) {
  const std::string key = construct_cache_key("dropped", id);
  if (std::string found = get(key); !found.empty())
    return found;
  std::string name = load(query, id);
  set(key, name);
  return name;
}

void forget(int id) {
  freeReplyObject(
      redisCommand(server, "DEL %s", construct_cache_key("dropped", id).c_str()));
}

// Who changes the row writes the entry anew.
std::string refreshedOk(sqlite3_stmt *query, int id) {
  const std::string key = construct_cache_key("refreshed", id);
  if (std::string found = get(key); !found.empty())
    return found;
  std::string name = load(query, id);
  set(key, name);
  return name;
}

void rename(sqlite3_stmt *update, int id, const std::string &name) {
  sqlite3_bind_int(update, 1, id);
  sqlite3_step(update);
  set(construct_cache_key("refreshed", id), name);
}

// The key holds a version that is kept in the cache.
std::string versionedOk(sqlite3_stmt *query, int id) {
  const std::string key =
      construct_cache_key("versioned", get("version"), id);
  if (std::string found = get(key); !found.empty())
    return found;
  std::string name = load(query, id);
  set(key, name);
  return name;
}

void nextVersion() {
  freeReplyObject(redisCommand(server, "INCR %s", "version"));
}

// Nobody counts that one up.
std::string editionBad(sqlite3_stmt *query, int id) {
  const std::string key =
      construct_cache_key("edited", get("edition"), id);
  if (std::string found = get(key); !found.empty())
    return found;
  std::string name = load(query, id);
  set(key, name); // expect-linked: cache-missing-invalidation nothing ever drops 'edited:{}:{int}' or 'edited::{int}', it never ends
  return name;
}

// What is kept is nowhere else.
std::string draftOk(int id) {
  const std::string key = construct_cache_key("draft", id);
  if (std::string found = get(key); !found.empty())
    return found;
  std::string draft = "draft " + std::to_string(id);
  set(key, draft);
  return draft;
}

// What is kept is put together part by part.
std::string partsBad(sqlite3_stmt *query, int id) {
  const std::string key = construct_cache_key("parts", id);
  if (std::string found = get(key); !found.empty())
    return found;
  std::map<std::string, std::string> row;
  row["name"] = load(query, id);
  std::string text;
  for (const auto &[name, value] : row)
    text += name + "=" + value + "\n";
  set(key, text); // expect-linked: cache-missing-invalidation nothing ever drops 'parts:{int}'
  return text;
}

// The key comes from the caller, the fill is here.
static std::string cached(const std::string &key, sqlite3_stmt *query, int id) {
  if (std::string found = get(key); !found.empty())
    return found;
  std::string name = load(query, id);
  set(key, name); // expect-linked: cache-missing-invalidation nothing ever drops 'given:{int}'
  return name;
}

std::string givenBad(sqlite3_stmt *query, int id) {
  return cached(construct_cache_key("given", id), query, id);
}
