#include "tickets.h"

#include <iostream>

int main() try {
  pqxx::connection db("dbname=helpdesk");
  Redis redis("127.0.0.1");
  Tickets tickets(db, redis);
  std::string command, agent;
  for (int ticket = 0; std::cin >> command >> ticket;) {
    if (command == "show")
      std::cout << tickets.summary(ticket) << '\n';
    else if (command == "assign" && std::cin >> agent)
      tickets.assign(ticket, agent);
    else if (command == "close")
      tickets.close(ticket);
  }
} catch (const pqxx::failure &failure) {
  std::cerr << failure.what() << '\n';
  return 1;
}
