#include "rates.h"

#include <iostream>

int main() {
  Rates &rates = Rates::instance();
  std::string command, currency, rate;
  while (std::cin >> command >> currency) {
    if (command == "rate")
      std::cout << rates.of(currency) << '\n';
    else if (command == "set" && std::cin >> rate)
      rates.set(currency, rate);
  }
}
