// Lists of all there is in a table: one function empties and fills them. Most of
// those who change the table call it.
#include <sqlite3.h>
#include <string>
#include <vector>

static sqlite3 *db;

struct Rows {
  explicit Rows(const char *sql) {
    sqlite3_prepare_v2(db, sql, -1, &query, nullptr);
  }
  ~Rows() { sqlite3_finalize(query); }
  bool next() { return sqlite3_step(query) == SQLITE_ROW; }
  std::string text() {
    return reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
  }
  sqlite3_stmt *query = nullptr;
};

static void run(const char *format, int number) {
  char *sql = sqlite3_mprintf(format, number);
  sqlite3_exec(db, sql, nullptr, nullptr, nullptr);
  sqlite3_free(sql);
}

class Scheduler {
public:
  void reload() {
    items.clear();
    Rows rows("SELECT time FROM timers WHERE active = 1");
    while (rows.next())
      items.push_back(rows.text());
  }
  bool isDue(const std::string &now) const {
    for (const std::string &time : items)
      if (time == now)
        return true;
    return false;
  }
  void addNow(int id) {
    run("INSERT INTO timers (id, active) VALUES (%d, 1)", id);
    items.push_back("now");
  }

private:
  std::vector<std::string> items;
};

static Scheduler scheduler;

bool isDue(const std::string &now) { return scheduler.isDue(now); }
void startOk() { scheduler.reload(); }

void addOk(int id) {
  run("INSERT INTO timers (id, active) VALUES (%d, 1)", id);
  scheduler.reload();
}
void addAtOnceOk(int id) { scheduler.addNow(id); }
void removeOk(int id) {
  run("DELETE FROM timers WHERE id = %d", id);
  scheduler.reload();
}
void describeOk(int id) {
  run("UPDATE timers SET note = 'x' WHERE id = %d", id);
}
void removeAllOfBad(int device) {
  run("DELETE FROM timers WHERE device = %d", device); // expect-linked: cache-stale-after-mutation this changes table 'timers' and leads to no drop of 'Scheduler::items'
}

// Only one sees to it: what the list shows may be how things were.
class Report {
public:
  void fill() {
    lines.clear();
    Rows rows("SELECT text FROM events");
    while (rows.next())
      lines.push_back(rows.text());
  }
  std::size_t size() const { return lines.size(); }

private:
  std::vector<std::string> lines;
};

static Report report;

std::size_t events() { return report.size(); }
void showOk() { report.fill(); }
void happenedOk(int id) { run("INSERT INTO events (id) VALUES (%d)", id); }
void undoneOk(int id) { run("DELETE FROM events WHERE id = %d", id); }
void clearedOk() {
  run("DELETE FROM events WHERE id < %d", 100);
  report.fill();
}

// A list that a function makes for its caller is none.
std::vector<std::string> namesOk(std::vector<std::string> &names) {
  names.clear();
  Rows rows("SELECT name FROM users");
  while (rows.next())
    names.push_back(rows.text());
  return names;
}
void renameOk(int id) {
  run("UPDATE users SET name = '' WHERE id = %d", id);
}
