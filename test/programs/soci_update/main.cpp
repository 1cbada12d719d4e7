#include "tariffs.h"

#include <hiredis/hiredis.h>
#include <iostream>
#include <soci/soci.h>

int main() {
  soci::session sql("postgresql", "dbname=power");
  Cache cache(redisConnect("127.0.0.1", 6379));
  std::string command, title;
  for (int id = 0, cents = 0; std::cin >> command >> id;) {
    if (command == "show")
      std::cout << tariff(sql, cache, id) << '\n';
    else if (command == "price" && std::cin >> cents)
      set_cents(sql, cache, id, cents);
    else if (command == "title" && std::cin >> title)
      set_title(sql, cache, id, title);
  }
}
