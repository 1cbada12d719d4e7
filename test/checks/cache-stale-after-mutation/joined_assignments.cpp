// What is set is put together at run time: it can be any column of the table.
#include <map>
#include <sqlite3.h>
#include <string>
#include <vector>

static sqlite3 *base;
static std::map<int, std::string> names, helps;

static std::string first(const char *statement, int id) {
  sqlite3_stmt *rows = nullptr;
  sqlite3_prepare_v2(base, statement, -1, &rows, nullptr);
  sqlite3_bind_int(rows, 1, id);
  std::string text;
  if (sqlite3_step(rows) == SQLITE_ROW)
    text = reinterpret_cast<const char *>(sqlite3_column_text(rows, 0));
  sqlite3_finalize(rows);
  return text;
}

std::string nameOf(int id) {
  auto found = names.find(id);
  if (found != names.end())
    return found->second;
  return names[id] = first("SELECT name FROM users WHERE id = ?", id);
}

std::string helpOf(int id) {
  auto found = helps.find(id);
  if (found != helps.end())
    return found->second;
  return helps[id] =
             first("SELECT name FROM texts WHERE kind = 'help' AND id = ?", id);
}

void forget(int id) {
  names.erase(id);
  helps.erase(id);
}

static std::string joined(const std::vector<std::string> &parts) {
  std::string all;
  for (const std::string &part : parts)
    all += (all.empty() ? "" : ", ") + part;
  return all;
}

static void run(const std::string &statement) {
  sqlite3_exec(base, statement.c_str(), nullptr, nullptr, nullptr);
}

using Parts = std::vector<std::string>;

void updateBad(int id, const Parts &set) {
  run("UPDATE users SET " + joined(set) + " WHERE id = " + std::to_string(id)); // expect-linked: cache-stale-after-mutation table 'users' and leads to no drop of 'names'
}

void updateMoreBad(int id, const Parts &set) {
  run("UPDATE users SET seen = 1, " + joined(set) + " WHERE id = " + std::to_string(id)); // expect-linked: cache-stale-after-mutation table 'users' and leads to no drop of 'names'
}

void updateOk(int id, const Parts &set) {
  run("UPDATE users SET " + joined(set) + " WHERE id = " + std::to_string(id));
  forget(id);
}

// As far as it is known which rows are meant, they are others.
void updateOthersOk(int id, const Parts &set) {
  run("UPDATE texts SET " + joined(set) + " WHERE kind = 'plan' AND id = " +
      std::to_string(id));
}
