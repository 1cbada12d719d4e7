// flags: -std=c++20 -isystem /usr/include/postgresql
#include "customers.h"

#include <iostream>
#include <libpq-fe.h>

int main() {
  PGconn *db = PQconnectdb("dbname=shop");
  if (PQstatus(db) != CONNECTION_OK)
    return 1;
  prepare_statements(db);
  Redis redis("127.0.0.1");
  std::string command, text;
  for (int customer = 0; std::cin >> command >> customer;) {
    if (command == "address")
      std::cout << address(db, redis, customer) << '\n';
    else if (command == "move" && std::getline(std::cin, text))
      move(db, redis, customer, text);
    else if (command == "rename" && std::getline(std::cin, text))
      rename(db, redis, customer, text);
  }
  PQfinish(db);
}
