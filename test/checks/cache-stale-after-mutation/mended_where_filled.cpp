// Who fills the copy puts its source right first: what is kept is new.
#include "Cache.h"
#include "Table.h"

static void mend(sqlite3 *db, int picture) {
  change(db, "UPDATE exif SET place = old_place WHERE id = ?", picture);
}

std::string place(sqlite3 *db, Cache &cache, int picture) {
  const std::string key = construct_cache_key("place", picture);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const char *query = "SELECT place FROM exif WHERE id = ?";
  std::string place = first(db, query, picture);
  if (place.empty()) {
    mend(db, picture);
    place = first(db, query, picture);
  }
  cache.set(key, place);
  return place;
}

std::string paintOk(sqlite3 *db, Cache &cache, int picture) {
  return "at " + place(db, cache, picture);
}

void moveOk(sqlite3 *db, Cache &cache, int picture) {
  if (change(db, "UPDATE exif SET place = '1 2' WHERE id = ?", picture))
    cache.drop(construct_cache_key("place", picture));
}

void forgetBad(sqlite3 *db, int picture) {
  change(db, "UPDATE exif SET place = '' WHERE id = ?", picture); // expect-linked: cache-stale-after-mutation this changes table 'exif' and leads to no drop of 'place:{int}'
}

// In another branch than the fill, nothing is made new.
static void retitle(sqlite3 *db, int picture) {
  change(db, "UPDATE titles SET title = '' WHERE id = ?", picture); // expect-linked: cache-stale-after-mutation this changes table 'titles'
}

std::string titleBad(sqlite3 *db, Cache &cache, int picture) {
  const std::string key = construct_cache_key("title", picture);
  if (picture < 0) {
    retitle(db, -picture);
  } else {
    if (std::string known = cache.get(key); !known.empty())
      return known;
    std::string title =
        first(db, "SELECT title FROM titles WHERE id = ?", picture);
    cache.set(key, title);
    return title;
  }
  return "";
}

void nameOk(sqlite3 *db, Cache &cache, int picture) {
  if (change(db, "UPDATE titles SET title = 'Sea' WHERE id = ?", picture))
    cache.drop(construct_cache_key("title", picture));
}
