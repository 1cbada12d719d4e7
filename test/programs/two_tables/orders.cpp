#include "orders.h"
#include "statement.h"

static constexpr int kDay = 24 * 60 * 60;

std::string invoice(sqlite3 *db, Redis &redis, int order) {
  const std::string key = construct_cache_key("invoice", order);
  if (auto known = redis.get(key))
    return *known;
  Statement query(db, "SELECT c.name, o.total FROM orders o "
                      "JOIN customers c ON c.id = o.customer WHERE o.id = ?");
  if (!query.bind(order).next())
    return "no such order";
  const std::string invoice = query.text(0) + " owes " + query.text(1);
  redis.setex(key, 30 * kDay, invoice);
  return invoice;
}

void set_total(sqlite3 *db, Redis &redis, int order, int total) {
  Statement update(db, "UPDATE orders SET total = ? WHERE id = ?");
  if (update.bind(total).bind(order).run())
    redis.del(construct_cache_key("invoice", order));
}
