// Reads commands until there are no more.
#include "repository.h"

#include <iostream>

int main() {
  std::string path;
  while (std::cin >> path) {
    if (path == "reload")
      Repository::forgetWorkTrees();
    else
      std::cout << Repository::knownWorkTree(path).head << '\n';
  }
}
