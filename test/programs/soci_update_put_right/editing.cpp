#include "tariffs.h"

#include <soci/soci.h>

void set_title(soci::session &sql, Cache &cache, int id,
               const std::string &title) {
  soci::transaction transaction(sql);
  sql << "update tariffs set title = :title where id = :id", soci::use(title),
      soci::use(id);
  transaction.commit();
  cache.erase(construct_cache_key("tariff", id));
}
