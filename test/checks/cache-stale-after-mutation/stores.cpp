// Copies in the process itself: a static map, a member, a map in an object.
#include "Table.h"

#include <map>
#include <optional>
#include <unordered_map>

static std::map<int, std::string> names;

std::string name(sqlite3 *db, int user) {
  auto known = names.find(user);
  if (known == names.end())
    known = names
                .emplace(user, first(db, "SELECT name FROM users WHERE id = ?",
                                     user))
                .first;
  return known->second;
}

void renameOk(sqlite3 *db, int user) {
  if (change(db, "UPDATE users SET name = '' WHERE id = ?", user))
    names.erase(user);
}

void removeBad(sqlite3 *db, int user) {
  change(db, "DELETE FROM users WHERE id = ?", user); // expect-linked: cache-stale-after-mutation table 'users' and leads to no drop of 'names'
}

void writtenOk(sqlite3 *db, int user) {
  change(db, "UPDATE users SET name = 'Ada' WHERE id = ?", user);
  names.insert_or_assign(user, "Ada");
}

// This leaves what is there.
void onlyIfMissingBad(sqlite3 *db, int user) {
  change(db, "UPDATE users SET name = 'Ada' WHERE id = ?", user); // expect-linked: cache-stale-after-mutation table 'users'
  names.try_emplace(user, "Ada");
}

class Prices {
public:
  explicit Prices(sqlite3 *db) : db(db) {}

  const std::string &vat() {
    if (!rate)
      rate = first(db, "SELECT vat FROM rates WHERE country = ?", 49);
    return *rate;
  }
  std::string &price(int item) {
    std::string &price = prices[item];
    if (price.empty())
      price = first(db, "SELECT price FROM items WHERE id = ?", item);
    return price;
  }
  void setVatOk() {
    change(db, "UPDATE rates SET vat = 19 WHERE country = ?", 49);
    rate.reset();
  }
  void setVatBad() {
    change(db, "UPDATE rates SET vat = 16 WHERE country = ?", 49); // expect-linked: cache-stale-after-mutation table 'rates' and leads to no drop of 'Prices::rate'
  }
  void sellOk(int item) {
    change(db, "DELETE FROM items WHERE id = ?", item);
    prices.erase(item);
  }
  void sellAllBad() {
    change(db, "DELETE FROM items WHERE shop = ?", 1); // expect-linked: cache-stale-after-mutation table 'items' and leads to no drop of 'Prices::prices'
  }

private:
  sqlite3 *db;
  std::optional<std::string> rate;
  std::unordered_map<int, std::string> prices;
};

Prices &prices() {
  static Prices one(nullptr);
  return one;
}
