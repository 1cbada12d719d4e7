#pragma once

#include <cstdint>
#include <mutex>
#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace shop::storage {

/// One connection to the shop's database, shared by all threads.
class Database {
public:
  explicit Database(const std::string &path);
  ~Database();
  Database(const Database &) = delete;
  Database &operator=(const Database &) = delete;

  sqlite3 *handle() const { return handle_; }
  std::mutex &write_mutex() { return write_mutex_; }

private:
  void create_schema();

  sqlite3 *handle_ = nullptr;
  std::mutex write_mutex_;
};

/// A prepared statement: bind from left to right, then run it or walk its rows.
class Statement {
public:
  Statement(Database &db, const char *sql);
  ~Statement();
  Statement(const Statement &) = delete;
  Statement &operator=(const Statement &) = delete;

  Statement &bind(std::int64_t value);
  Statement &bind(const std::string &value);

  /// Steps to the next row; false when there is none.
  bool next();
  std::int64_t integer(int column) const;
  std::string text(int column) const;

  /// Runs a statement that returns no rows; the number of rows it changed.
  int run();
  /// Runs an INSERT; the id of the new row, or 0 if it added none.
  std::int64_t insert();

private:
  Database &db_;
  sqlite3_stmt *statement_ = nullptr;
  int bound_ = 0;
};

} // namespace shop::storage
