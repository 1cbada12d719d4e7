#include "chain.h"
#include "lmdb_blocks.h"

#include <iostream>

int main() {
  Chain chain(std::make_unique<LmdbBlocks>("blocks.mdb"));
  std::string command, name;
  for (std::uint64_t number = 0; std::cin >> command >> number;) {
    if (command == "pace")
      std::cout << chain.pace() << '\n';
    else if (command == "add")
      chain.add(number);
    else if (command == "back")
      chain.rollBack(number);
    else if (command == "rename" && std::cin >> name)
      chain.rename(name);
    else
      chain.reset();
  }
}
