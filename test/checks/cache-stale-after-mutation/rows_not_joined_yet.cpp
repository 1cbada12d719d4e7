// A new row of a table that others refer to: it comes into the list with the
// first that does.
#include "Table.h"

#include <vector>

static sqlite3 *db;

static std::vector<std::string> all(const char *sql) {
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, sql, -1, &query, nullptr);
  std::vector<std::string> rows;
  while (sqlite3_step(query) == SQLITE_ROW)
    rows.push_back(reinterpret_cast<const char *>(sqlite3_column_text(query, 0)));
  sqlite3_finalize(query);
  return rows;
}
static void run(const char *sql) {
  sqlite3_exec(db, sql, nullptr, nullptr, nullptr);
}

struct Watched {
  std::vector<std::string> names;
  void forget() { names.clear(); }
  void add(const std::string &name) { names.push_back(name); }
  // By way of others that do the one or the other.
  void reload() {
    forget();
    for (const std::string &name :
         all("SELECT d.name FROM watches w, devices d WHERE w.device = d.id"))
      add(name);
  }
};
static Watched watched;

// With or without a watch.
struct Devices {
  std::vector<std::string> names;
  void reload() {
    names.clear();
    for (const std::string &name :
         all("SELECT d.name FROM devices d LEFT JOIN watches w ON w.device = d.id"))
      names.push_back(name);
  }
};
static Devices devices;

std::string shown() { return watched.names.front() + devices.names.front(); }

static void reloadBoth() {
  watched.reload();
  devices.reload();
}
void watchOk() {
  run("INSERT INTO watches (device) VALUES (1)");
  reloadBoth();
}
void leaveOk() {
  run("DELETE FROM watches");
  reloadBoth();
}
void scrapOk() {
  run("DELETE FROM devices WHERE id = 1");
  reloadBoth();
}
void renameOk() {
  run("UPDATE devices SET name = '' WHERE id = 1");
  reloadBoth();
}
void enterOk() {
  run("INSERT INTO devices (name) VALUES ('')");
  devices.reload();
}
void enterBad() {
  run("INSERT INTO devices (name) VALUES ('lamp')"); // expect-linked: cache-stale-after-mutation leads to no drop of 'Devices::names'
}
void watchBad() {
  run("INSERT INTO watches (device) VALUES (2)"); // expect-linked: cache-stale-after-mutation leads to no drop of 'Watched::names'
  devices.reload();
}
void upperBad() {
  run("UPDATE devices SET name = upper(name)"); // expect-linked: cache-stale-after-mutation leads to no drop of 'Watched::names'
  devices.reload();
}
