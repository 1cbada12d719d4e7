#include "products.h"

#include <iostream>
#include <sqlite3.h>

void discontinue(Store &store, int product) {
  sqlite3_stmt *erase = nullptr;
  sqlite3_prepare_v2(store.db, "DELETE FROM products WHERE id = ?", -1, &erase, // expect: cache-stale-after-mutation products
                     nullptr);
  sqlite3_bind_int(erase, 1, product);
  if (sqlite3_step(erase) != SQLITE_DONE)
    std::cerr << sqlite3_errmsg(store.db) << '\n';
  sqlite3_finalize(erase);
}
