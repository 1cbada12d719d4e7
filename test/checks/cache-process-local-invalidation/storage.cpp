// A copy in the process, wherever it is, and a drop in the one that changed it.
#include "Rows.h"

#include <map>
#include <mutex>
#include <optional>

// A map beside the functions.
static std::map<int, std::string> names;

std::string name(PGconn *db, int user) {
  auto known = names.find(user);
  if (known == names.end())
    known = names
                .emplace(user, first(db, "SELECT name FROM users WHERE id = $1",
                                     user))
                .first;
  return known->second;
}
void renameBad(PGconn *db, int user) {
  if (change(db, "UPDATE users SET name = '' WHERE id = $1", user))
    names.erase(user); // expect-linked: cache-process-local-invalidation this drops from 'names' in one process: the others keep what they have of table 'users'
}

// One that a function gives out.
static std::map<int, std::string> &mails() {
  static std::map<int, std::string> mails;
  return mails;
}
std::string mail(PGconn *db, int user) {
  if (auto known = mails().find(user); known != mails().end())
    return known->second;
  return mails()[user] =
             first(db, "SELECT mail FROM mails WHERE id = $1", user);
}
void moveBad(PGconn *db, int user) {
  change(db, "DELETE FROM mails WHERE id = $1", user);
  mails().clear(); // expect-linked: cache-process-local-invalidation table 'mails'
}

// One that has all to itself.
class Rates {
public:
  static Rates &instance() {
    static Rates rates;
    return rates;
  }
  std::string rate(PGconn *db, int currency) {
    const std::lock_guard<std::mutex> lock(mutex);
    if (!known)
      known = first(db, "SELECT rate FROM rates WHERE id = $1", currency);
    return *known;
  }
  void setBad(PGconn *db, int currency) {
    const std::lock_guard<std::mutex> lock(mutex);
    change(db, "UPDATE rates SET rate = 1 WHERE id = $1", currency);
    known.reset(); // expect-linked: cache-process-local-invalidation table 'rates'
  }

private:
  Rates() = default;
  std::mutex mutex;
  std::optional<std::string> known;
};

std::string rate(PGconn *db) { return Rates::instance().rate(db, 1); }
void setRate(PGconn *db) { Rates::instance().setBad(db, 1); }
