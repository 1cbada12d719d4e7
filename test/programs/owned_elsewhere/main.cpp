#include "desk.h"

#include <iostream>

int main() {
  for (int theme; std::cin >> theme;)
    std::cout << Desk::instance().theme(theme).palette();
}
