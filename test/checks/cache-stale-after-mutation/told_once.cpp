// Where none of those who call it sees to the drop, it is told where the change
// is made, however many they are and whatever becomes of the object: once.
#include <map>
#include <sqlite3.h>
#include <string>

static sqlite3 *db;
static std::map<int, std::string> names;

const std::string &nameOf(int id) {
  auto found = names.find(id);
  if (found == names.end()) {
    sqlite3_stmt *query;
    sqlite3_prepare_v2(db, "SELECT name FROM people WHERE id = ?", -1, &query,
                       nullptr);
    sqlite3_bind_int(query, 1, id);
    std::string name;
    if (sqlite3_step(query) == SQLITE_ROW)
      name = reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
    sqlite3_finalize(query);
    found = names.emplace(id, name).first;
  }
  return found->second;
}

struct EditorBad {
  ~EditorBad() { save(); }
  void save() {
    sqlite3_exec(db, "UPDATE people SET name = 'x'", nullptr, nullptr, // expect-linked: cache-stale-after-mutation this changes table 'people' and leads to no drop of 'names'
                 nullptr);
  }
};

void saveAll() {
  EditorBad editor;
  editor.save();
}
void saveTwice() {
  saveAll();
  saveAll();
}
void reloadOk() {
  sqlite3_exec(db, "UPDATE people SET name = 'y'", nullptr, nullptr, nullptr);
  names.clear();
}
