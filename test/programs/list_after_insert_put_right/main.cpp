#include "reviews.h"

#include <iostream>
#include <sqlite3.h>

int main() {
  sqlite3 *db = nullptr;
  if (sqlite3_open("reviews.db", &db) != SQLITE_OK)
    return 1;
  Redis redis("127.0.0.1");
  Reviews reviews(db, redis);
  std::string command, text;
  for (int product = 0, review = 0; std::cin >> command >> product;) {
    if (command == "count")
      std::cout << reviews.count(product) << '\n';
    else if (command == "add" && std::getline(std::cin, text))
      reviews.add(product, text);
    else if (command == "remove" && std::cin >> review)
      reviews.remove(product, review);
  }
  sqlite3_close(db);
}
