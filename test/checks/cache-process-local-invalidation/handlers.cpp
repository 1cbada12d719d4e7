// Handlers of a change run in the process that made it.
#include "Rows.h"

#include <boost/signals2/signal.hpp>
#include <functional>
#include <map>
#include <vector>

static std::map<int, std::string> names, towns, roads;

std::string name(PGconn *db, int user) {
  if (auto known = names.find(user); known != names.end())
    return known->second;
  return names[user] = first(db, "SELECT name FROM users WHERE id = $1", user);
}
std::string town(PGconn *db, int id) {
  if (auto known = towns.find(id); known != towns.end())
    return known->second;
  return towns[id] = first(db, "SELECT name FROM towns WHERE id = $1", id);
}
std::string road(PGconn *db, int id) {
  if (auto known = roads.find(id); known != roads.end())
    return known->second;
  return roads[id] = first(db, "SELECT name FROM roads WHERE id = $1", id);
}

static boost::signals2::signal<void(int)> renamed;
static std::vector<std::function<void(int)>> listeners;

struct Observer {
  virtual ~Observer() = default;
  virtual void changed(int id) = 0;
};
struct ForgetRoads : Observer {
  void changed(int id) override { roads.erase(id); } // expect-linked: cache-process-local-invalidation table 'roads'
};
static std::vector<Observer *> observers;

void connect() {
  renamed.connect([](int user) { names.erase(user); }); // expect-linked: cache-process-local-invalidation table 'users'
  listeners.push_back([](int id) { towns.erase(id); }); // expect-linked: cache-process-local-invalidation table 'towns'
  static ForgetRoads forget;
  observers.push_back(&forget);
}

void renameBad(PGconn *db, int user) {
  change(db, "UPDATE users SET name = '' WHERE id = $1", user);
  renamed(user);
}
void moveBad(PGconn *db, int id) {
  change(db, "DELETE FROM towns WHERE id = $1", id);
  for (const auto &listener : listeners)
    listener(id);
}
void closeBad(PGconn *db, int id) {
  change(db, "DELETE FROM roads WHERE id = $1", id);
  for (Observer *observer : observers)
    observer->changed(id);
}
