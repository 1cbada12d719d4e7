// ODB: rows are objects, and their class stands for the table.
#include "Cache.h"
#include "Mappers.h"

#include <optional>

struct Guest {
  long id;
  std::string name;
};

std::string greeting(odb::database &db, Cache &cache, int id) {
  const std::string key = construct_cache_key("greeting", id);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::shared_ptr<Guest> guest = db.load<Guest>(id);
  cache.set(key, "Hello, " + guest->name);
  return guest->name;
}

void renameBad(odb::database &db, int id, const std::string &name) {
  const std::shared_ptr<Guest> guest = db.load<Guest>(id);
  guest->name = name;
  db.update(*guest); // expect-linked: cache-stale-after-mutation table 'guest' and leads to no drop of 'greeting:{int}'
}

void renameOk(odb::database &db, Cache &cache, int id,
              const std::string &name) {
  const std::shared_ptr<Guest> guest = db.load<Guest>(id);
  guest->name = name;
  db.update(*guest);
  cache.drop(construct_cache_key("greeting", id));
}

// By its number alone: which table, only the call tells.
void leavesBad(odb::database &db, int id) {
  db.erase<Guest>(id); // expect-linked: cache-stale-after-mutation table 'guest'
}

// Made of all that a query finds.
struct Seat {
  long id;
};

int seats(odb::database &db, Cache &cache, int room) {
  const std::string key = construct_cache_key("seats", room);
  if (std::string known = cache.get(key); !known.empty())
    return std::stoi(known);
  int seats = 0;
  for (const Seat &seat : db.query<Seat>())
    seats += seat.id % 10 == room;
  cache.set(key, std::to_string(seats));
  return seats;
}

void movedInBad(odb::database &db, const Seat &seat) {
  db.persist(seat); // expect-linked: cache-stale-after-mutation table 'seat' and leads to no drop of 'seats:{int}'
}

void movedOutOk(odb::database &db, Cache &cache, const Seat &seat, int room) {
  db.erase(seat);
  cache.drop(construct_cache_key("seats", room));
}

// Of another table.
struct Visit {
  long id;
};

void visitOk(odb::database &db, const Visit &visit) { db.persist(visit); }

// A template of ours loads what it is asked for: which, it does not know.
template <class Row> std::shared_ptr<Row> find(odb::database &db, int id) {
  return db.load<Row>(id);
}

long last(odb::database &db, int id) {
  return find<Visit>(db, id)->id + find<Guest>(db, id)->id;
}
