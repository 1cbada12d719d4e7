#include "labels.h"

#include <iostream>

int main() {
  Labels labels;
  int button = 0;
  for (std::string word; std::cin >> word;)
    if (word == "language" && std::cin >> word)
      labels.set_language(word);
    else
      std::cout << labels.of(++button % 7) << '\n';
}
