#include "reviews.h"

#include <hiredis/hiredis.h>
#include <iostream>
#include <sqlite3.h>

std::string construct_cache_key(const std::string &family, int id) {
  return "shop:" + family + ":" + std::to_string(id);
}

int main() {
  Cache cache(redisConnect("127.0.0.1", 6379));
  sqlite3 *db = nullptr;
  sqlite3_stmt *query = nullptr, *insert = nullptr;
  sqlite3_open("shop.db", &db);
  sqlite3_prepare_v2(db, "SELECT AVG(stars) FROM reviews WHERE product = ?", -1,
                     &query, nullptr);
  sqlite3_prepare_v2(db, "INSERT INTO reviews(product) VALUES(?)", -1, &insert,
                     nullptr);
  for (int product = 0; std::cin >> product;) {
    add_review(cache, insert, product);
    std::cout << rating(cache, query, product) << '\n';
  }
}
