// sqlite_orm: what is asked for is the class of the rows.
#include "Cache.h"
#include "Mappers.h"

struct Guest {
  int id;
  std::string name;
};

std::string greeting(sqlite_orm::internal::storage_t &db, Cache &cache,
                     int id) {
  const std::string key = construct_cache_key("greeting", id);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const Guest guest = db.get<Guest>(id);
  cache.set(key, guest.name);
  return guest.name;
}

void renameBad(sqlite_orm::internal::storage_t &db, int id,
               const std::string &name) {
  Guest guest = db.get<Guest>(id);
  guest.name = name;
  db.update(guest); // expect-linked: cache-stale-after-mutation table 'guest' and leads to no drop of 'greeting:{int}'
}

void renameOk(sqlite_orm::internal::storage_t &db, Cache &cache,
              const Guest &guest) {
  db.update(guest);
  cache.drop(construct_cache_key("greeting", guest.id));
}

void leavesBad(sqlite_orm::internal::storage_t &db, int id) {
  db.remove<Guest>(id); // expect-linked: cache-stale-after-mutation table 'guest'
}

struct Seat {
  int id;
};

int seats(sqlite_orm::internal::storage_t &db, Cache &cache, int room) {
  const std::string key = construct_cache_key("seats", room);
  if (std::string known = cache.get(key); !known.empty())
    return std::stoi(known);
  int seats = 0;
  for (const Seat &seat : db.get_all<Seat>())
    seats += seat.id % 10 == room;
  cache.set(key, std::to_string(seats));
  return seats;
}

void movedOutBad(sqlite_orm::internal::storage_t &db, int id) {
  db.remove<Seat>(id); // expect-linked: cache-stale-after-mutation leads to no drop of 'seats:{int}'
}

void movedOutOk(sqlite_orm::internal::storage_t &db, Cache &cache, int id) {
  db.remove<Seat>(id);
  cache.drop(construct_cache_key("seats", id % 10));
}
