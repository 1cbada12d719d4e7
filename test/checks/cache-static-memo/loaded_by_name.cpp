// What a plugin's entry starts is not dead where functions are asked for by
// their names.
#include <dlfcn.h>
#include <iostream>
#include <map>
#include <sqlite3.h>
#include <string>

static std::string named(sqlite3 *db, int id) {
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, "SELECT name FROM users WHERE id = ?", -1, &query,
                     nullptr);
  sqlite3_bind_int(query, 1, id);
  std::string name;
  if (sqlite3_step(query) == SQLITE_ROW)
    name = reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
  sqlite3_finalize(query);
  return name;
}

static std::map<int, std::string> users;
static std::map<int, std::string> guests;

const std::string &user(sqlite3 *db, int id) {
  auto found = users.find(id);
  if (found == users.end())
    found = users.emplace(id, named(db, id)).first;
  return found->second;
}

const std::string &guest(sqlite3 *db, int id) {
  auto found = guests.find(id);
  if (found == guests.end())
    found = guests.emplace(id, named(db, id)).first; // expect: cache-static-memo 'guests' keeps what was read from a database
  return found->second;
}

extern "C" void reload() { users.clear(); }

// Only this file knows its name.
static void forget() { guests.clear(); }
[[maybe_unused]] static void forget_all() { forget(); }

int main() {
  sqlite3 *db = nullptr;
  sqlite3_open("users", &db);
  void *library = dlopen("module.so", RTLD_NOW);
  auto *again = reinterpret_cast<void (*)()>(dlsym(library, "reload"));
  for (int id = 0; std::cin >> id; again())
    std::cout << user(db, id) << guest(db, id);
}
