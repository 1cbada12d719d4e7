#include "prices.h"

#include <fstream>
#include <iostream>

static int read_number(const std::string &file) {
  std::ifstream in(file);
  int number = 0;
  in >> number;
  return number;
}

static int price(const std::string &article) {
  if (auto known = known_price(article))
    return *known;
  int price = read_number(article + ".price");
  remember_price(article, price);
  return price;
}

static int weight(const std::string &article) {
  return remembered(article, [&] { return read_number(article + ".weight"); });
}

int main() {
  for (std::string article; std::cin >> article;)
    std::cout << price(article) << weight(article);
}
