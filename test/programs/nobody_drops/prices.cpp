#include "prices.h"

#include <fstream>

std::map<int, std::string> Prices::cache;

const std::string &Prices::of(int product) {
  auto it = cache.find(product);
  if (it == cache.end()) {
    std::ifstream in("prices/" + std::to_string(product));
    std::string price;
    std::getline(in, price);
    it = cache.emplace(product, price).first;  // expect-linked: cache-static-memo 'Prices::cache' keeps what was read from a file
  }
  return it->second;
}

void Prices::forget(int product) { cache.erase(product); }
