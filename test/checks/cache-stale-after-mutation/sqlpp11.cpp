// sqlpp11: statements are put together of objects that stand for tables.
#include "Cache.h"
#include "Mappers.h"

struct Column {
  Column operator=(const std::string &value) const;
  bool operator==(int value) const;
  operator bool() const;
};
struct Guests {
  Column id, name;
};
struct Visits {
  Column id;
};
struct Row {
  std::string name;
};
// Stands for a connector: each database has its own.
struct Connection {
  std::vector<Row> operator()(const sqlpp::statement_t &statement);
};

std::string greeting(Connection &db, Cache &cache, int id) {
  const std::string key = construct_cache_key("greeting", id);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const Guests guests;
  std::string name;
  for (const Row &row :
       db(sqlpp::select(guests.name).from(guests).where(guests.id == id)))
    name = row.name;
  cache.set(key, name);
  return name;
}

void renameBad(Connection &db, int id, const std::string &name) {
  const Guests guests;
  db(sqlpp::update(guests).set(guests.name = name).where(guests.id == id)); // expect-linked: cache-stale-after-mutation table 'guests' and leads to no drop of 'greeting:{int}'
}

void renameOk(Connection &db, Cache &cache, int id, const std::string &name) {
  const Guests guests;
  db(sqlpp::update(guests).set(guests.name = name).where(guests.id == id));
  cache.drop(construct_cache_key("greeting", id));
}

void leavesBad(Connection &db, int id) {
  const Guests guests;
  db(sqlpp::remove_from(guests).where(guests.id == id)); // expect-linked: cache-stale-after-mutation table 'guests'
}

void visitOk(Connection &db, int id) {
  const Visits visits;
  db(sqlpp::remove_from(visits).where(visits.id == id));
}
