#include "chain.h"
#include "lmdb_blocks.h"

#include <iostream>

int main() {
  static Chain chain(std::make_unique<LmdbBlocks>("blocks.mdb"));
  std::string command, name;
  for (std::uint64_t height = 0, time = 0; std::cin >> command >> height;) {
    if (command == "time")
      std::cout << chain.timeOf(height) << '\n';
    else if (command == "add" && std::cin >> time)
      chain.add(height, time);
    else if (command == "pop")
      chain.pop(height);
    else if (command == "rename" && std::cin >> name)
      chain.rename(height, name);
    else
      chain.reset();
  }
}
