#include "orders.h"
#include "statement.h"

void rename_customer(sqlite3 *db, Redis &, int customer,
                     const std::string &name) {
  Statement update(db, "UPDATE customers SET name = ? WHERE id = ?"); // expect: cache-stale-after-mutation customers
  update.bind(name).bind(customer).run();
}
