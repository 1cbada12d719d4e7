// Drops that reach all who have a copy, or that nobody else needs.
#include "Rows.h"

#include <map>
#include <optional>

// An object of one request.
class Request {
public:
  explicit Request(PGconn *db) : db(db) {}
  const std::string &name(int user) {
    if (!known)
      known = first(db, "SELECT name FROM users WHERE id = $1", user);
    return *known;
  }
  void rename(int user) {
    change(db, "UPDATE users SET name = '' WHERE id = $1", user);
    known.reset();
  }

private:
  PGconn *db;
  std::optional<std::string> known;
};
std::string requestOk(PGconn *db, int user) {
  Request request(db);
  if (request.name(user) == "root")
    request.rename(user);
  return request.name(user);
}

// Who looks it up asks the database whether it is still good.
struct Known {
  std::string version, text;
};
static std::map<int, Known> pages;
std::string pageOk(PGconn *db, int page) {
  const std::string version =
      first(db, "SELECT version FROM pages WHERE id = $1", page);
  if (auto known = pages.find(page); known != pages.end()) {
    if (known->second.version == version)
      return known->second.text;
    pages.erase(known);
  }
  Known fresh{version, first(db, "SELECT text FROM pages WHERE id = $1", page)};
  return pages.emplace(page, fresh).first->second.text;
}
void savePageOk(PGconn *db, int page) {
  change(db, "UPDATE pages SET text = '' WHERE id = $1", page);
  pages.erase(page);
}

// It is dropped for room, and not because something was changed.
static std::map<int, std::string> covers;
std::string coverOk(PGconn *db, int book) {
  if (auto known = covers.find(book); known != covers.end())
    return known->second;
  if (covers.size() > 1000)
    covers.clear();
  return covers[book] =
             first(db, "SELECT cover FROM books WHERE id = $1", book);
}

// What is computed has no copy of a row.
static std::map<int, long> squares;
long squareOk(int n) {
  if (auto known = squares.find(n); known != squares.end())
    return known->second;
  return squares[n] = long(n) * n;
}
void resetOk(PGconn *db, int n) {
  change(db, "DELETE FROM jobs WHERE id = $1", n);
  squares.erase(n);
}
