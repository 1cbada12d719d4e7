// What a call puts into a number that it is handed the address of is no
// constant, whatever the number began with, and does not come with the others.
#include <cstdio>
#include <iostream>
#include <map>
#include <string>

static std::map<int, std::string> kept;

static std::string text(int product, int page) {
  return std::to_string(product * page);
}

static std::string show(int product, int page) {
  auto found = kept.find(product);
  if (found != kept.end())
    return found->second;
  return kept[product] = text(product, page); // expect: cache-incomplete-key the key of 'kept' leaves out 'page'
}

static std::map<int, std::string> keptToo;

static std::string showToo(int product, int page) {
  auto found = keptToo.find(product);
  if (found != keptToo.end())
    return found->second;
  return keptToo[product] = text(product, page); // expect: cache-incomplete-key the key of 'keptToo' leaves out 'page'
}

static std::map<int, std::string> keptFirst;

static std::string showFirst(int product, int page) {
  auto found = keptFirst.find(product);
  if (found != keptFirst.end())
    return found->second;
  return keptFirst[product] = text(product, page);
}

int main() {
  int product = 0, page = 0, first = 1;
  while (std::scanf("%d %d", &product, &page) == 2)
    std::cout << show(product, page) << showFirst(product, first);
  int other, at;
  while (std::scanf("%d %d", &other, &at) == 2)
    std::cout << showToo(other, at);
}
