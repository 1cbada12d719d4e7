#include "parser.h"

#include <iostream>

int main() {
  for (std::string document; std::getline(std::cin, document);) {
    Parser parser(document);
    parser.run();
    std::cout << parser.releases.size() << '\n';
  }
}
