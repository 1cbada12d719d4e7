// A new value in one process is as good as a drop in one process.
#include "Rows.h"

#include <map>
#include <memory>
#include <optional>

static std::map<int, std::string> names;

std::string name(PGconn *db, int user) {
  if (auto known = names.find(user); known != names.end())
    return known->second;
  return names[user] = first(db, "SELECT name FROM users WHERE id = $1", user);
}

void renameBad(PGconn *db, int user) {
  change(db, "UPDATE users SET name = 'Ada' WHERE id = $1", user);
  names[user] = "Ada"; // expect-linked: cache-process-local-invalidation 'names' in one process: the others keep what they have of table 'users'
}

// Read as a whole, and put in the place of the old one as a whole.
static std::shared_ptr<const std::string> terms;

std::string show(PGconn *db) {
  if (!terms)
    terms = std::make_shared<const std::string>(
        first(db, "SELECT text FROM terms WHERE id = $1", 1));
  return *terms;
}

void setTermsBad(PGconn *db) {
  change(db, "UPDATE terms SET text = '' WHERE id = $1", 1);
  terms.reset(); // expect-linked: cache-process-local-invalidation table 'terms'
}

// A caller drops what it changed.
static std::optional<std::string> motto;

std::string showMotto(PGconn *db) {
  if (!motto)
    motto = first(db, "SELECT text FROM mottos WHERE id = $1", 1);
  return *motto;
}

static bool clearMotto(PGconn *db) {
  return change(db, "DELETE FROM mottos WHERE id = $1", 1);
}

void resetBad(PGconn *db) {
  if (!clearMotto(db))
    return;
  motto = std::nullopt; // expect-linked: cache-process-local-invalidation table 'mottos'
}
