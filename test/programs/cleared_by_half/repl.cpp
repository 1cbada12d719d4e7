#include "evaluator.h"

#include <iostream>

int main() {
  std::string line;
  for (Evaluator evaluator; std::getline(std::cin, line);) {
    if (line == ":reload")
      evaluator.resetFiles();
    else
      std::cout << evaluator.evaluate(line) << '\n';
  }
}
