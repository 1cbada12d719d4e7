// A number that belongs to the database for good: the first who opens it reads
// it, or writes it where there is none yet.
#include <sqlite3.h>
#include <cstdlib>

static bool isFirst = true;
static int parts = 0;

static int number(sqlite3 *db, const char *text) {
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, text, -1, &query, nullptr);
  int found = 0;
  if (sqlite3_step(query) == SQLITE_ROW)
    found = sqlite3_column_int(query, 0);
  sqlite3_finalize(query);
  return found;
}

int partOf(sqlite3 *db, int id) {
  if (isFirst) {
    parts = number(db, "SELECT value FROM settings WHERE name = 'parts'");
    if (parts == 0) {
      parts = std::atoi(std::getenv("PARTS"));
      sqlite3_exec(db, "INSERT INTO settings VALUES ('parts', 4)", nullptr,
                   nullptr, nullptr);
    }
    isFirst = false;
  }
  return id % parts;
}
