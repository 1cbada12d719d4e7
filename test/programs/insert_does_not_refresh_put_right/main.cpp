#include "rates.h"

#include <iostream>
#include <sqlite3.h>

int main() {
  sqlite3 *db = nullptr;
  if (sqlite3_open("rates.db", &db) != SQLITE_OK)
    return 1;
  std::string command, currency;
  for (double value = 0; std::cin >> command >> currency;) {
    if (command == "rate")
      std::cout << rate(db, currency) << '\n';
    else if (command == "set" && std::cin >> value)
      set_rate(db, currency, value);
    else if (command == "retire")
      retire(db, currency);
  }
  sqlite3_close(db);
}
