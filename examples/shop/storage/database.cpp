#include "storage/database.h"

#include <sqlite3.h>

#include <stdexcept>

namespace shop::storage {
namespace {

constexpr int kBusyTimeoutMs = 2000;

[[noreturn]] void fail(sqlite3 *handle, const std::string &what) {
  throw std::runtime_error(what + ": " + sqlite3_errmsg(handle));
}

} // namespace

Database::Database(const std::string &path) {
  if (sqlite3_open(path.c_str(), &handle_) != SQLITE_OK) {
    const std::string reason = sqlite3_errmsg(handle_);
    sqlite3_close(handle_);
    throw std::runtime_error("cannot open " + path + ": " + reason);
  }
  sqlite3_busy_timeout(handle_, kBusyTimeoutMs);
  create_schema();
}

Database::~Database() { sqlite3_close(handle_); }

Statement::Statement(Database &db, const char *sql) : db_(db) {
  if (sqlite3_prepare_v2(db.handle(), sql, -1, &statement_, nullptr) !=
      SQLITE_OK)
    fail(db.handle(), sql);
}

Statement::~Statement() { sqlite3_finalize(statement_); }

Statement &Statement::bind(std::int64_t value) {
  sqlite3_bind_int64(statement_, ++bound_, value);
  return *this;
}

Statement &Statement::bind(const std::string &value) {
  sqlite3_bind_text(statement_, ++bound_, value.data(),
                    static_cast<int>(value.size()), SQLITE_TRANSIENT);
  return *this;
}

bool Statement::next() {
  const int result = sqlite3_step(statement_);
  if (result != SQLITE_ROW && result != SQLITE_DONE)
    fail(db_.handle(), sqlite3_sql(statement_));
  return result == SQLITE_ROW;
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}

std::string Statement::text(int column) const {
  const auto *text = sqlite3_column_text(statement_, column);
  return text ? reinterpret_cast<const char *>(text) : std::string();
}

int Statement::run() {
  // SQLite counts changes per connection, and the connection is shared.
  const std::lock_guard<std::mutex> lock(db_.write_mutex());
  next();
  return sqlite3_changes(db_.handle());
}

std::int64_t Statement::insert() {
  const std::lock_guard<std::mutex> lock(db_.write_mutex());
  next();
  if (sqlite3_changes(db_.handle()) == 0)
    return 0;
  return sqlite3_last_insert_rowid(db_.handle());
}

} // namespace shop::storage
