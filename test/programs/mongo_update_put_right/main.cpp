#include "players.h"

#include <iostream>

int main() {
  mongocxx::instance instance;
  mongocxx::client client(mongocxx::uri("mongodb://localhost"));
  Redis redis("127.0.0.1");
  Players players(client["game"], redis);
  std::string command, nickname;
  for (int player = 0; std::cin >> command >> player;) {
    if (command == "nickname")
      std::cout << players.nickname(player) << '\n';
    else if (command == "rename" && std::cin >> nickname)
      players.rename(player, nickname);
    else if (command == "censor")
      players.censor(player);
  }
}
