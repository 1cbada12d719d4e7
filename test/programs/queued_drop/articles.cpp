#include "articles.h"

#include <sqlite3.h>

static constexpr int kDay = 24 * 60 * 60;

std::string Articles::title(int article) {
  const std::string key = construct_cache_key("article_title", article);
  if (auto known = redis.get(key))
    return *known;
  sqlite3_stmt *query = nullptr;
  const char *sql = "SELECT title FROM articles WHERE id = ?";
  sqlite3_prepare_v2(db, sql, -1, &query, nullptr);
  sqlite3_bind_int(query, 1, article);
  std::string title;
  if (sqlite3_step(query) == SQLITE_ROW)
    if (const unsigned char *text = sqlite3_column_text(query, 0))
      title = reinterpret_cast<const char *>(text);
  sqlite3_finalize(query);
  if (!title.empty())
    redis.setex(key, kDay, title);
  return title;
}

void Articles::retitle(int article, const std::string &title) {
  sqlite3_stmt *update = nullptr;
  const char *sql = "UPDATE articles SET title = ? WHERE id = ?";
  sqlite3_prepare_v2(db, sql, -1, &update, nullptr);
  sqlite3_bind_text(update, 1, title.c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_bind_int(update, 2, article);
  const bool is_done = sqlite3_step(update) == SQLITE_DONE;
  sqlite3_finalize(update);
  // The editor does not wait for the cache.
  if (is_done)
    queue.post([this, article] {
      redis.del(construct_cache_key("article_title", article));
    });
}
