// What is kept just before its source is changed says how that was: it is no
// copy that has to follow.
#include <sqlite3.h>
#include <string>

static int ask(sqlite3 *db, const char *sql) {
  sqlite3_stmt *row = nullptr;
  sqlite3_prepare_v2(db, sql, -1, &row, nullptr);
  const int answer = sqlite3_step(row) == SQLITE_ROW ? sqlite3_column_int(row, 0) : 0;
  sqlite3_finalize(row);
  return answer;
}

class Database {
public:
  static Database &get() {
    static Database database;
    return database;
  }
  sqlite3 *connect() {
    if (cameWith == -1)
      updateOk();
    if (moved == -1)
      moveOk();
    if (count == -1)
      countBad();
    return db;
  }
  int startedWith() const { return cameWith + moved; }
  int counted() const { return count; }

private:
  void updateOk() {
    const int version = ask(db, "SELECT version FROM schema");
    cameWith = version;
    for (int next = version + 1; next <= 20; ++next)
      sqlite3_exec(db, "UPDATE schema SET version = version + 1", nullptr,
                   nullptr, nullptr);
  }
  void moveOk() {
    moved = ask(db, "SELECT place FROM places");
    move();
  }
  void move() {
    sqlite3_exec(db, "UPDATE places SET place = 3", nullptr, nullptr, nullptr);
  }
  void countBad() {
    sqlite3_exec(db, "DELETE FROM guests WHERE id = 0", nullptr, nullptr,
                 nullptr);
    count = ask(db, "SELECT COUNT(*) FROM guests"); // expect-linked: cache-singleton-lazy-member 'Database::count' is filled on first use
  }

  sqlite3 *db = nullptr;
  int cameWith = -1, moved = -1, count = -1;
};

int started() {
  Database::get().connect();
  return Database::get().startedWith() + Database::get().counted();
}
