#include "tariffs.h"

#include <soci/soci.h>

void set_title(soci::session &sql, Cache &, int id, const std::string &title) {
  soci::transaction transaction(sql);
  sql << "update tariffs set title = :title where id = :id", soci::use(title), // expect: cache-stale-after-mutation tariffs
      soci::use(id);
  transaction.commit();
}
