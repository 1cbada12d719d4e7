// A number that is asked for once, and counted on by the program itself: it is
// no copy any more. Where only what is kept is counted, it still is one.
#include <cstdio>
#include <cstdlib>
#include <sqlite3.h>
#include <string>

static sqlite3 *files;

static long ask(const char *statement) {
  sqlite3_stmt *rows = nullptr;
  long found = 0;
  sqlite3_prepare_v2(files, statement, -1, &rows, nullptr);
  if (sqlite3_step(rows) == SQLITE_ROW)
    found = sqlite3_column_int64(rows, 0);
  sqlite3_finalize(rows);
  return found;
}

static void run(const std::string &statement) {
  sqlite3_exec(files, statement.c_str(), nullptr, nullptr, nullptr);
}

void addOk(const std::string &name) {
  static long last = 0;
  if (!last)
    last = ask("SELECT max(id) FROM objects") + 1;
  run("INSERT INTO objects VALUES (" + std::to_string(last++) + ", '" + name +
      "')");
}

long limitBad() {
  static long limit = 0;
  static int asked = 0;
  ++asked;
  if (!limit)
    limit = ask("SELECT max(size) FROM limits"); // expect: cache-static-memo 'limitBad::limit' keeps what was read from a database
  return limit;
}
