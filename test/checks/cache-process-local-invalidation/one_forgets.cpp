// Two faults: one change drops too little, another one drops nothing at all.
#include "Rows.h"

#include <map>

static std::map<int, std::string> names;

std::string name(PGconn *db, int user) {
  if (auto known = names.find(user); known != names.end())
    return known->second;
  return names[user] = first(db, "SELECT name FROM users WHERE id = $1", user);
}

void renameBad(PGconn *db, int user) {
  if (change(db, "UPDATE users SET name = '' WHERE id = $1", user))
    names.erase(user); // expect-linked: cache-process-local-invalidation this drops from 'names' in one process
}

// One finding for each store is enough.
void clearName(PGconn *db, int user) {
  if (change(db, "UPDATE users SET name = NULL WHERE id = $1", user))
    names.erase(user);
}

void removeBad(PGconn *db, int user) {
  change(db, "DELETE FROM users WHERE id = $1", user); // expect-linked: cache-stale-after-mutation this changes table 'users' and leads to no drop of 'names'
}

// It changes nothing of it.
void loginOk(PGconn *db, int user) {
  change(db, "UPDATE users SET seen = now() WHERE id = $1", user);
}
