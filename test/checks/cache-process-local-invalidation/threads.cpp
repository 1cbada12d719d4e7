// One for each thread: a drop reaches even fewer.
#include "Rows.h"

#include <map>
#include <mutex>

static thread_local std::map<int, std::string> names;

std::string name(PGconn *db, int user) {
  if (auto known = names.find(user); known != names.end())
    return known->second;
  return names[user] = first(db, "SELECT name FROM users WHERE id = $1", user);
}

void renameBad(PGconn *db, int user) {
  change(db, "UPDATE users SET name = '' WHERE id = $1", user);
  names.erase(user); // expect-linked: cache-process-local-invalidation this drops from 'names'
}

// A lock makes it safe for the threads of this process, and of no other.
static std::mutex mutex;
static std::map<int, std::string> towns;

std::string town(PGconn *db, int id) {
  const std::lock_guard<std::mutex> lock(mutex);
  if (auto known = towns.find(id); known != towns.end())
    return known->second;
  return towns[id] = first(db, "SELECT name FROM towns WHERE id = $1", id);
}

void moveBad(PGconn *db, int id) {
  const std::lock_guard<std::mutex> lock(mutex);
  if (!change(db, "DELETE FROM towns WHERE id = $1", id))
    return;
  towns.erase(id); // expect-linked: cache-process-local-invalidation this drops from 'towns' in one process: the others keep what they have of table 'towns'
}
