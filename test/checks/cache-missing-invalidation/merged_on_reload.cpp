// A reload empties one of two containers, and adds to the other: what is no
// longer there outside stays in that for ever.
#include <map>
#include <set>
#include <sqlite3.h>
#include <string>
#include <vector>

struct Row {
  int kind, id, level;
};

static std::vector<Row> rowsOf(sqlite3 *db, const char *sql) {
  std::vector<Row> rows;
  sqlite3_stmt *row = nullptr;
  sqlite3_prepare_v2(db, sql, -1, &row, nullptr);
  while (sqlite3_step(row) == SQLITE_ROW)
    rows.push_back({sqlite3_column_int(row, 0), sqlite3_column_int(row, 1),
                    sqlite3_column_int(row, 2)});
  sqlite3_finalize(row);
  return rows;
}

// By the function that fills them.
class Caps {
public:
  static Caps &get() {
    static Caps caps;
    return caps;
  }
  void load(sqlite3 *db) {
    caps.clear();
    for (const Row &row : rowsOf(db, "SELECT kind, id, level FROM caps")) {
      caps[row.id] = row.level;
      highest[row.kind] = row.level; // expect-linked: cache-missing-invalidation nothing ever drops from 'Caps::highest', which is filled together with 'Caps::caps': that is cleared
    }
  }
  int cap(int id) const { return caps.count(id) ? caps.at(id) : 0; }
  int top(int kind) const {
    auto found = highest.find(kind);
    return found == highest.end() ? 0 : found->second;
  }

private:
  std::map<int, int> caps, highest;
};

// By who calls it; and what was there is compared.
static std::map<int, int> ranks;
static std::map<int, int> bestRanks;

static void loadRanks(sqlite3 *db) {
  for (const Row &row : rowsOf(db, "SELECT kind, id, level FROM ranks")) {
    ranks[row.id] = row.level;
    auto best = bestRanks.find(row.kind);
    if (best == bestRanks.end())
      bestRanks[row.kind] = row.level; // expect-linked: cache-missing-invalidation nothing ever drops from 'bestRanks'
    else if (row.level > best->second)
      best->second = row.level;
  }
}

void reloadRanks(sqlite3 *db) {
  ranks.clear();
  loadRanks(db);
}

int rank(int id, int kind) {
  auto best = bestRanks.find(kind);
  return (ranks.count(id) ? ranks.at(id) : 0) +
         (best == bestRanks.end() ? 0 : best->second);
}

// Both are emptied.
static std::map<int, int> tags;
static std::set<int> hiddenTags;

void reloadTagsOk(sqlite3 *db) {
  tags.clear();
  hiddenTags.clear();
  for (const Row &row : rowsOf(db, "SELECT kind, id, level FROM tags")) {
    tags[row.id] = row.level;
    if (row.kind == 1)
      hiddenTags.insert(row.id);
  }
}

bool isHidden(int id) { return tags.count(id) && hiddenTags.count(id); }

// Numbers that are given in turn stay what they are.
static std::map<int, int> shown, numbers;

void reloadNumbersOk(sqlite3 *db) {
  shown.clear();
  for (const Row &row : rowsOf(db, "SELECT kind, id, level FROM numbers")) {
    shown[row.id] = row.level;
    if (!numbers.count(row.id))
      numbers[row.id] = numbers.size();
  }
}

int numberOf(int id) { return shown.count(id) ? numbers.at(id) : -1; }

// Objects that live on, and are told of the rows.
struct Unit {
  virtual ~Unit() = default;
  virtual void show(int level) { this->level = level; }
  int level = 0;
};
static std::map<int, int> levels;
static std::map<int, Unit *> units;

void reloadUnitsOk(sqlite3 *db) {
  levels.clear();
  for (const Row &row : rowsOf(db, "SELECT kind, id, level FROM units")) {
    levels[row.id] = row.level;
    if (!units.count(row.id))
      units[row.id] = new Unit;
    units[row.id]->show(row.level);
  }
}

int unitLevel(int id) { return levels.count(id) ? units.at(id)->level : 0; }

// What is told once is not asked for what it holds: it is filled elsewhere too.
static std::map<int, int> news;
static std::set<int> told;

void reloadNewsOk(sqlite3 *db) {
  news.clear();
  for (const Row &row : rowsOf(db, "SELECT kind, id, level FROM news")) {
    if (told.insert(row.id).second)
      news[row.id] = row.level;
  }
}

int newsOf(int id) { return news.count(id) ? news.at(id) : 0; }

// Loaded once.
class Once {
public:
  Once(sqlite3 *db) {
    all.clear();
    for (const Row &row : rowsOf(db, "SELECT kind, id, level FROM once")) {
      all[row.id] = row.level;
      most[row.kind] = row.level;
    }
  }
  int of(int id, int kind) const {
    return all.count(id) ? all.at(id) : most.at(kind);
  }

private:
  std::map<int, int> all, most;
};

int once(sqlite3 *db, int id) {
  static Once of(db);
  return of.of(id, 3);
}

void reloadCaps(sqlite3 *db) { Caps::get().load(db); }
int capOf(int id) { return Caps::get().cap(id) + Caps::get().top(1); }
