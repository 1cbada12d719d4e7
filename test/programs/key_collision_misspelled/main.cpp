#include "cache.h"

#include <iostream>

int main() {
  Cache cache;
  long id = 0;
  for (std::string name; std::cin >> id >> name;)
    if (name == "?")
      std::cout << customer(cache, id);
    else
      rename(cache, id, name);
}
