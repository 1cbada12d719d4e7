// The drop is there, and nobody calls it.
#include <iostream>

#include "prices.h"

int main() {
  for (int product; std::cin >> product;)
    std::cout << Prices::of(product);
}
