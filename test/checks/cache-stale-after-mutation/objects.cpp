// Copies in objects: those that go with a request, and those that stay.
#include "Table.h"

#include <map>
#include <optional>

// One for each request: it reads the row once, and ends.
class Request {
public:
  Request(sqlite3 *db, int user) : db(db), user(user) {}
  const std::string &name() {
    if (!known)
      known = first(db, "SELECT name FROM users WHERE id = ?", user);
    return *known;
  }
  void forget() { known.reset(); }

private:
  sqlite3 *db;
  int user;
  std::optional<std::string> known;
};

std::string greet(sqlite3 *db, int user) {
  Request request(db, user);
  if (request.name() == "root")
    request.forget();
  return "Hello, " + request.name();
}

// The other request, that is served now, may greet with the old name.
void renameOk(sqlite3 *db, int user) {
  change(db, "UPDATE users SET name = '' WHERE id = ?", user);
}

// One for the whole run.
class Greetings {
public:
  explicit Greetings(sqlite3 *db) : db(db) {}
  std::string text(int language) {
    if (auto known = texts.find(language); known != texts.end())
      return known->second;
    return texts[language] =
               first(db, "SELECT text FROM greetings WHERE id = ?", language);
  }
  void setOk(int language) {
    change(db, "UPDATE greetings SET text = 'Hi' WHERE id = ?", language);
    texts.erase(language);
  }
  void removeBad(int language) {
    change(db, "DELETE FROM greetings WHERE id = ?", language); // expect-linked: cache-stale-after-mutation table 'greetings' and leads to no drop of 'Greetings::texts'
  }

private:
  sqlite3 *db;
  std::map<int, std::string> texts;
};

Greetings &greetings(sqlite3 *db) {
  static Greetings one(db);
  return one;
}
