#include "rate_feed.h"
#include "rates.h"

#include <iostream>
#include <thread>

int main() {
  std::thread(follow).detach();
  Rates &rates = Rates::instance();
  std::string command, currency, rate;
  while (std::cin >> command >> currency) {
    if (command == "rate")
      std::cout << rates.of(currency) << '\n';
    else if (command == "set" && std::cin >> rate)
      rates.set(currency, rate);
  }
}
