// libpqxx: parameters, statements by name, and sets of rows.
#include "Cache.h"
#include <pqxx/pqxx>

std::string room(pqxx::connection &db, Cache &cache, int id) {
  const std::string key = construct_cache_key("room", id);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  pqxx::work work(db);
  const pqxx::row row =
      work.exec_params1("SELECT name FROM rooms WHERE id = $1", id);
  const std::string name = row[0].as<std::string>();
  cache.set(key, name);
  return name;
}

void renameBad(pqxx::connection &db, int id, const std::string &name) {
  pqxx::work work(db);
  work.exec_params("UPDATE rooms SET name = $1 WHERE id = $2", name, id); // expect-linked: cache-stale-after-mutation table 'rooms' and leads to no drop of 'room:{int}'
  work.commit();
}

void renameOk(pqxx::connection &db, Cache &cache, int id,
              const std::string &name) {
  pqxx::work work(db);
  work.exec_params0("UPDATE rooms SET name = $1 WHERE id = $2", name, id);
  work.commit();
  cache.drop(construct_cache_key("room", id));
}

void byNameBad(pqxx::connection &db, int id) {
  db.prepare("close_room", "DELETE FROM rooms WHERE id = $1");
  pqxx::work work(db);
  work.exec_prepared("close_room", id); // expect-linked: cache-stale-after-mutation table 'rooms'
  work.commit();
}

void eachOk(pqxx::connection &db, Cache &cache, int first, int last) {
  pqxx::work work(db);
  for (int id = first; id <= last; ++id) {
    work.exec_params("UPDATE rooms SET name = '' WHERE id = $1", id);
    cache.drop(construct_cache_key("room", id));
  }
  work.commit();
}

void laterOk(pqxx::connection &db, Cache &cache, int first, int last) {
  pqxx::work work(db);
  work.exec_params("DELETE FROM rooms WHERE id BETWEEN $1 AND $2", first, last);
  work.commit();
  for (int id = first; id <= last; ++id)
    cache.drop(construct_cache_key("room", id));
}

// Nothing of it is cached.
void otherTableOk(pqxx::connection &db) {
  pqxx::work work(db);
  work.exec0("DELETE FROM bookings WHERE day < now()");
  work.commit();
}
