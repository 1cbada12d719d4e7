#include "tariffs.h"

#include <soci/soci.h>

std::string tariff(soci::session &sql, Cache &cache, int id) {
  const std::string key = construct_cache_key("tariff", id);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  std::string title;
  int cents = 0;
  sql << "select title, cents from tariffs where id = :id", soci::use(id),
      soci::into(title), soci::into(cents);
  if (!sql.got_data())
    return "no such tariff";
  const std::string text = title + ": " + std::to_string(cents);
  cache.set(key, text);
  return text;
}

void set_cents(soci::session &sql, Cache &cache, int id, int cents) {
  sql << "update tariffs set cents = :cents where id = :id", soci::use(cents),
      soci::use(id);
  cache.erase(construct_cache_key("tariff", id));
}
