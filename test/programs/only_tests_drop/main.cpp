#include <iostream>

#include "prices.h"

int main() {
  for (int product; std::cin >> product;)
    std::cout << Prices::of(product);
}
