// An entry that goes to make room for another says nothing of what has changed.
#include "Rows.h"

#include <string>
#include <unordered_map>

class Bounded {
public:
  const std::string *find(int id) const {
    auto found = kept.find(id);
    return found == kept.end() ? nullptr : &found->second;
  }
  void put(int id, const std::string &text) {
    if (kept.size() >= 100)
      kept.erase(kept.begin());
    kept.emplace(id, text);
  }
  void drop(int id) { kept.erase(id); }

private:
  std::unordered_map<int, std::string> kept;
};

static Bounded names, towns;

static std::string name(PGconn *db, int id) {
  if (const std::string *known = names.find(id))
    return *known;
  std::string text = first(db, "SELECT name FROM users WHERE id = $1", id);
  names.put(id, text);
  return text;
}

// Nobody drops it, in any process.
std::string renameBad(PGconn *db, int id, int other) {
  change(db, "UPDATE users SET name = '' WHERE id = $1", id); // expect-linked: cache-stale-after-mutation this changes table 'users' and leads to no drop of 'Bounded::kept' of 'names'
  return name(db, other);
}

static std::string town(PGconn *db, int id) {
  if (const std::string *known = towns.find(id))
    return *known;
  std::string text = first(db, "SELECT name FROM towns WHERE id = $1", id);
  towns.put(id, text);
  return text;
}

std::string moveBad(PGconn *db, int id, int other) {
  change(db, "DELETE FROM towns WHERE id = $1", id);
  towns.drop(id); // expect-linked: cache-process-local-invalidation this drops from 'Bounded::kept' in one process
  return town(db, other);
}
