// memcached, by its client in C.
#include "Table.h"
#include <cstdlib>
#include <libmemcached/memcached.h>

std::string construct_cache_key(const char *family, int id);

static constexpr int kDay = 86400;

std::string seat(sqlite3 *db, memcached_st *cache, int id) {
  const std::string key = construct_cache_key("seat", id);
  size_t length = 0;
  uint32_t flags = 0;
  memcached_return_t code{};
  if (char *known = memcached_get(cache, key.data(), key.size(), &length,
                                  &flags, &code)) {
    std::string guest(known, length);
    std::free(known);
    return guest;
  }
  const std::string guest =
      first(db, "SELECT guest FROM seats WHERE id = ?", id);
  memcached_set(cache, key.data(), key.size(), guest.data(), guest.size(), kDay,
                0);
  return guest;
}

static void forget(memcached_st *cache, int id) {
  const std::string key = construct_cache_key("seat", id);
  memcached_delete(cache, key.data(), key.size(), 0);
}

void bookOk(sqlite3 *db, memcached_st *cache, int id) {
  if (change(db, "UPDATE seats SET guest = 'Ada' WHERE id = ?", id))
    forget(cache, id);
}

void releaseBad(sqlite3 *db, int id) {
  change(db, "UPDATE seats SET guest = NULL WHERE id = ?", id); // expect-linked: cache-stale-after-mutation table 'seats' and leads to no drop of 'seat:{int}'
}

void emptyOk(sqlite3 *db, memcached_st *cache) {
  change(db, "DELETE FROM seats WHERE hall = ?", 1);
  memcached_flush(cache, 0);
}

void writtenOk(sqlite3 *db, memcached_st *cache, int id) {
  change(db, "UPDATE seats SET guest = 'Ada' WHERE id = ?", id);
  const std::string key = construct_cache_key("seat", id);
  memcached_set(cache, key.data(), key.size(), "Ada", 3, kDay, 0);
}

// It leaves what is there.
void addedBad(sqlite3 *db, memcached_st *cache, int id) {
  change(db, "UPDATE seats SET guest = 'Ada' WHERE id = ?", id); // expect-linked: cache-stale-after-mutation table 'seats'
  const std::string key = construct_cache_key("seat", id);
  memcached_add(cache, key.data(), key.size(), "Ada", 3, kDay, 0);
}
