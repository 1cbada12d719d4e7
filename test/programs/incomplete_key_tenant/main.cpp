#include "tenant.h"

#include <iostream>

int main() {
  for (int tenant = 0, category = 0; std::cin >> tenant >> category;) {
    enter(tenant);
    std::cout << price_list(category);
  }
}
