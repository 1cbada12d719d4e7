#include "rate_table.h"

#include <sqlite3.h>

double load_rate(sqlite3 *db, const std::string &currency) {
  sqlite3_stmt *query = nullptr;
  const char *sql = "SELECT rate FROM rates WHERE currency = ?";
  sqlite3_prepare_v2(db, sql, -1, &query, nullptr);
  sqlite3_bind_text(query, 1, currency.c_str(), -1, SQLITE_TRANSIENT);
  double rate = 0;
  if (sqlite3_step(query) == SQLITE_ROW)
    rate = sqlite3_column_double(query, 0);
  sqlite3_finalize(query);
  return rate;
}

void store_rate(sqlite3 *db, const std::string &currency, double rate) {
  sqlite3_stmt *update = nullptr;
  const char *set_rate = "UPDATE rates SET rate = ? WHERE currency = ?";
  sqlite3_prepare_v2(db, set_rate, -1, &update, nullptr);
  sqlite3_bind_double(update, 1, rate);
  sqlite3_bind_text(update, 2, currency.c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_step(update);
  sqlite3_finalize(update);
}

void erase_rate(sqlite3 *db, const std::string &currency) {
  sqlite3_stmt *erase = nullptr;
  const char *sql = "DELETE FROM rates WHERE currency = ?";
  sqlite3_prepare_v2(db, sql, -1, &erase, nullptr);
  sqlite3_bind_text(erase, 1, currency.c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_step(erase);
  sqlite3_finalize(erase);
}
