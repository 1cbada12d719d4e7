#include "settings.h"

#include <iostream>

int main() {
  Redis redis("127.0.0.1");
  for (std::string command, text; std::cin >> command;) {
    if (command == "show")
      std::cout << settings(redis) << '\n';
    else if (command == "save" && std::getline(std::cin, text))
      save_settings(redis, text);
    else if (command == "reset")
      reset_settings(redis);
  }
}
