#include "orders.h"

#include <sqlite3.h>

std::string load_status(sqlite3 *db, int order) {
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, "SELECT status FROM orders WHERE id = ?", -1, &query,
                     nullptr);
  sqlite3_bind_int(query, 1, order);
  std::string status = "unknown";
  if (sqlite3_step(query) == SQLITE_ROW)
    if (const unsigned char *text = sqlite3_column_text(query, 0))
      status = reinterpret_cast<const char *>(text);
  sqlite3_finalize(query);
  return status;
}

bool set_status(sqlite3 *db, int order, const char *status) {
  sqlite3_stmt *update = nullptr;
  sqlite3_prepare_v2(db, "UPDATE orders SET status = ? WHERE id = ?", -1,
                     &update, nullptr);
  sqlite3_bind_text(update, 1, status, -1, SQLITE_STATIC);
  sqlite3_bind_int(update, 2, order);
  const bool is_done = sqlite3_step(update) == SQLITE_DONE;
  sqlite3_finalize(update);
  return is_done && sqlite3_changes(db) == 1;
}
