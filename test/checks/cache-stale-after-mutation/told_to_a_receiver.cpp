// The library calls what the program has overridden to hear of changes.
#include <map>
#include <pqxx/pqxx>
#include <string>

static std::map<int, std::string> names;
static std::map<int, std::string> towns;

class Receiver : public pqxx::notification_receiver {
public:
  explicit Receiver(pqxx::connection &db)
      : pqxx::notification_receiver(db, "user_changed") {}
  void operator()(const std::string &id, int) override {
    names.erase(std::stoi(id));
  }
};

void listen(pqxx::connection &db) {
  Receiver receiver(db);
  while (db.await_notification())
    continue;
}

static std::string load(pqxx::connection &db, const char *statement, int id) {
  pqxx::work work(db);
  return work.exec_params1(statement, id)[0].as<std::string>();
}

std::string nameOf(pqxx::connection &db, int id) {
  auto found = names.find(id);
  if (found != names.end())
    return found->second;
  return names[id] = load(db, "SELECT name FROM users WHERE id = $1", id);
}

void renameOk(pqxx::connection &db, int id) {
  pqxx::work work(db);
  work.exec_params("UPDATE users SET name = '' WHERE id = $1", id);
  work.commit();
}

std::string townOf(pqxx::connection &db, int id) {
  auto found = towns.find(id);
  if (found != towns.end())
    return found->second;
  return towns[id] = load(db, "SELECT town FROM towns WHERE id = $1", id);
}

void forgetTown(int id) { towns.erase(id); }

void moveBad(pqxx::connection &db, int id) {
  pqxx::work work(db);
  work.exec_params("UPDATE towns SET town = '' WHERE id = $1", id); // expect-linked: cache-stale-after-mutation this changes table 'towns' and leads to no drop of 'towns'
  work.commit();
}
