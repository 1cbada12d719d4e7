#include "services/shop.h"

#include "services/fees.h"
#include "services/store.h"

namespace shop {
namespace {

void on_announcement(const events::RowChange &change) {
  if (change.table == "tax_rates")
    forget_tax(change.key);
  else if (change.table == "opening_hours")
    OpeningHours::instance().reset();
}

void on_gap() {
  forget_taxes();
  OpeningHours::instance().reset();
}

} // namespace

Shop::Shop(const std::string &database, const std::string &redis_host,
           int redis_port)
    : db(database), redis(redis_host, redis_port), users(db, redis),
      catalog(db, redis), carts(db, redis), orders(db, redis, carts),
      reviews(db, redis), rates(db, bus), discounts(db, redis),
      warehouse(db, redis, bus),
      listener(redis_host, redis_port, on_announcement, on_gap) {}

} // namespace shop
