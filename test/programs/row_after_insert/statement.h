#pragma once

#include <string>

struct sqlite3;
struct sqlite3_stmt;

/// Bind from left to right, then walk the rows or run it.
class Statement {
public:
  Statement(sqlite3 *db, const char *sql);
  ~Statement();
  Statement(const Statement &) = delete;
  Statement &operator=(const Statement &) = delete;

  Statement &bind(int value);
  Statement &bind(const std::string &value);
  bool next();
  std::string text(int column) const;
  bool run();

private:
  sqlite3 *db;
  sqlite3_stmt *statement = nullptr;
  int bound = 0;
};
