// SOCI: statements are streamed into a session.
#include "Cache.h"
#include <soci/soci.h>

std::string genre(soci::session &sql, Cache &cache, int record) {
  const std::string key = construct_cache_key("genre", record);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  std::string genre;
  sql << "select genre from records where id = :id", soci::use(record),
      soci::into(genre);
  if (!sql.got_data())
    return "unknown";
  cache.set(key, genre);
  return genre;
}

void setGenreBad(soci::session &sql, int record, const std::string &genre) {
  sql << "update records set genre = :genre where id = :id", soci::use(genre), // expect-linked: cache-stale-after-mutation table 'records' and leads to no drop of 'genre:{int}'
      soci::use(record);
}

void setGenreOk(soci::session &sql, Cache &cache, int record,
                const std::string &genre) {
  soci::transaction transaction(sql);
  sql << "update records set genre = :genre where id = :id", soci::use(genre),
      soci::use(record);
  transaction.commit();
  cache.drop(construct_cache_key("genre", record));
}

void setPriceOk(soci::session &sql, int record, int price) {
  sql << "update records set price = :price where id = :id", soci::use(price),
      soci::use(record);
}

void onceBad(soci::session &sql, int record) {
  sql.once << "delete from records where id = :id", soci::use(record); // expect-linked: cache-stale-after-mutation table 'records'
}

// What it is about is streamed in, as into any stream.
void streamedBad(soci::session &sql, int record) {
  sql << "update records set genre = '' where id = " << record; // expect-linked: cache-stale-after-mutation table 'records'
}

void streamedOk(soci::session &sql, Cache &cache, int record) {
  sql << "update records set genre = '' where id = " << record;
  cache.drop(construct_cache_key("genre", record));
}

// A statement is run later, and more than once.
void preparedBad(soci::session &sql, const std::string &genre, int first,
                 int last) {
  int record = first;
  soci::statement update =
      (sql.prepare << "update records set genre = :genre where id = :id", // expect-linked: cache-stale-after-mutation table 'records'
       soci::use(genre), soci::use(record));
  for (; record != last; ++record)
    update.execute(true);
}

// Made once more than it is needed: a row of another table.
void otherTableOk(soci::session &sql, int record) {
  sql << "insert into plays(record) values(:record)", soci::use(record);
}
