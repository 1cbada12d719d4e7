// A client whose headers stand among those of the project: that it calls itself
// is nothing that the program does.
#include <chrono>
#include <optional>
#include <sqlite3.h>
#include <string>

namespace sw::redis {
class Redis {
public:
  std::optional<std::string> get(const std::string &key);
  bool set(const std::string &key, const std::string &value);
  bool expire(const std::string &key, long long seconds);
  bool expire(const std::string &key, const std::chrono::seconds &seconds) {
    return expire(key, seconds.count());
  }
};
} // namespace sw::redis

std::string construct_cache_key(const std::string &family, int id);

static std::string load(sqlite3 *base, int id) {
  sqlite3_stmt *rows = nullptr;
  sqlite3_prepare_v2(base, "SELECT body FROM articles WHERE id = ?", -1, &rows,
                     nullptr);
  sqlite3_bind_int(rows, 1, id);
  std::string body;
  if (sqlite3_step(rows) == SQLITE_ROW)
    body = reinterpret_cast<const char *>(sqlite3_column_text(rows, 0));
  sqlite3_finalize(rows);
  return body;
}

std::string bodyBad(sw::redis::Redis &cache, sqlite3 *base, int id) {
  const std::string key = construct_cache_key("article", id);
  if (auto found = cache.get(key))
    return *found;
  std::string body = load(base, id);
  cache.set(key, body); // expect-linked: cache-missing-invalidation nothing ever drops 'article:{int}'
  return body;
}
