#include "orders.h"
#include "statement.h"

#include <cstdlib>

void rename_customer(sqlite3 *db, Redis &redis, int customer,
                     const std::string &name) {
  Statement update(db, "UPDATE customers SET name = ? WHERE id = ?");
  update.bind(name).bind(customer).run();
  Statement orders(db, "SELECT id FROM orders WHERE customer = ?");
  for (orders.bind(customer); orders.next();)
    redis.del(
        construct_cache_key("invoice", std::atoi(orders.text(0).c_str())));
}
