#include "statement.h"

#include <sqlite3.h>

Statement::Statement(sqlite3 *db, const char *sql) : db(db) {
  sqlite3_prepare_v2(db, sql, -1, &statement, nullptr);
}

Statement::~Statement() { sqlite3_finalize(statement); }

Statement &Statement::bind(int value) {
  sqlite3_bind_int(statement, ++bound, value);
  return *this;
}

Statement &Statement::bind(const std::string &value) {
  sqlite3_bind_text(statement, ++bound, value.c_str(), -1, SQLITE_TRANSIENT);
  return *this;
}

bool Statement::next() { return sqlite3_step(statement) == SQLITE_ROW; }

std::string Statement::text(int column) const {
  const unsigned char *text = sqlite3_column_text(statement, column);
  return text ? reinterpret_cast<const char *>(text) : "";
}

bool Statement::run() {
  return sqlite3_step(statement) == SQLITE_DONE && sqlite3_changes(db) > 0;
}
