// Who leaves a drop to another has seen to it: to a worker that takes what is
// in a queue, to a loop that looks at a mark, to the end of a guard.
#include <map>
#include <mutex>
#include <queue>
#include <set>
#include <sqlite3.h>
#include <string>
#include <vector>

static sqlite3 *base;

static std::string nameOf(int id) {
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(base, "SELECT name FROM users WHERE id = ?", -1, &query,
                     nullptr);
  sqlite3_bind_int(query, 1, id);
  sqlite3_step(query);
  std::string name =
      reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
  sqlite3_finalize(query);
  return name;
}

static void change(int id, const char *name) {
  sqlite3_stmt *update = nullptr;
  sqlite3_prepare_v2(base, "UPDATE users SET name = ? WHERE id = ?", -1,
                     &update, nullptr);
  sqlite3_bind_text(update, 1, name, -1, nullptr);
  sqlite3_bind_int(update, 2, id);
  sqlite3_step(update);
  sqlite3_finalize(update);
}

static std::map<int, std::string> names;
static std::map<int, std::string> titles;

std::string name(int id) {
  auto found = names.find(id);
  if (found != names.end())
    return found->second;
  return names[id] = nameOf(id);
}

std::string title(int id) {
  auto found = titles.find(id);
  if (found != titles.end())
    return found->second;
  return titles[id] = "user " + std::to_string(id);
}

static std::mutex lock;
static std::queue<int> renamed;
static std::set<int> dirty;
static std::vector<int> log;
static bool isAllStale;

void renameQueued(int id, const char *to) {
  change(id, to);
  std::lock_guard<std::mutex> guard(lock);
  renamed.push(id);
}

void work() {
  std::lock_guard<std::mutex> guard(lock);
  while (!renamed.empty()) {
    names.erase(renamed.front());
    renamed.pop();
  }
}

void renameMarked(int id, const char *to) {
  change(id, to);
  dirty.insert(id);
}

void flush() {
  for (int id : dirty)
    names.erase(id);
  dirty.clear();
}

void renameAll(const char *to) {
  change(0, to);
  isAllStale = true;
}

void poll() {
  if (!isAllStale)
    return;
  names.clear();
  isAllStale = false;
}

// Nobody takes it out of there to drop anything.
void renameLogged(int id, const char *to) {
  change(id, to); // expect-linked: cache-stale-after-mutation
  log.push_back(id);
}

std::vector<int> history() {
  std::vector<int> all;
  all.swap(log);
  return all;
}

// That both are emptied in one place does not make one a list for the other.
void renameTitled(int id, const char *to) {
  change(id, to); // expect-linked: cache-stale-after-mutation
  titles[id] = to;
}

void forgetAll() {
  names.clear();
  titles.clear();
}

struct Forgets {
  int id;
  ~Forgets() { names.erase(id); }
};


void renameGuarded(int id, const char *to) {
  Forgets guard{id};
  change(id, to);
}

struct Forgetting {
  explicit Forgetting(int id) : id(id) {}
  ~Forgetting() { names.erase(id); }
  int id;
};

struct ForgettingUser : Forgetting {
  using Forgetting::Forgetting;
};

void renameDerived(int id, const char *to) {
  ForgettingUser guard(id);
  change(id, to);
}
