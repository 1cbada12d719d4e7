// What a statement gives is in the variables that were bound to it.
#include "Cache.h"
#include <soci/soci.h>

std::string genre(soci::session &sql, Cache &cache, int record) {
  const std::string key = construct_cache_key("genre", record);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  std::string genre;
  sql << "select genre from records where id = :id", soci::use(record),
      soci::into(genre);
  cache.set(key, genre);
  return genre;
}

void dropped(Cache &cache, int record) {
  cache.drop(construct_cache_key("genre", record));
}

void setGenreBad(soci::session &sql, int record, const std::string &genre) {
  sql << "update records set genre = :genre where id = :id", soci::use(genre), // expect-linked: cache-stale-after-mutation table 'records' and leads to no drop of 'genre:{int}'
      soci::use(record);
}

void setPriceOk(soci::session &sql, int record, int price) {
  sql << "update records set price = :price where id = :id", soci::use(price),
      soci::use(record);
}
